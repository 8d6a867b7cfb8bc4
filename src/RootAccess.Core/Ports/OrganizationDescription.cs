namespace RootAccess.Core.Ports;

/// <summary>The organization as DescribeOrganization gives it.</summary>
/// <param name="OrganizationId">The organization's id.</param>
/// <param name="ManagementAccountId">The management account's id.</param>
/// <param name="FeatureSet"><c>ALL</c> or <c>CONSOLIDATED_BILLING</c>.</param>
public sealed record OrganizationDescription(string OrganizationId, string ManagementAccountId, string FeatureSet);
