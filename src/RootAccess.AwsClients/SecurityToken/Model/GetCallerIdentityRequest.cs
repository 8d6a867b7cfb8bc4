namespace Amazon.SecurityToken.Model;

/// <summary>Request of GetCallerIdentity.</summary>
public sealed class GetCallerIdentityRequest : AmazonSecurityTokenServiceRequest;
