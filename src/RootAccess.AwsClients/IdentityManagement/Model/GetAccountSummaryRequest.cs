namespace Amazon.IdentityManagement.Model;

/// <summary>Request of GetAccountSummary.</summary>
public sealed class GetAccountSummaryRequest : AmazonIdentityManagementServiceRequest;
