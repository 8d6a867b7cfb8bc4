using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Response of DeactivateMFADevice.</summary>
public sealed class DeactivateMFADeviceResponse : AmazonWebServiceResponse;
