using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>The table of operations of AWS Organizations.</summary>
internal static class OrganizationsService
{
    public static JsonService Create() => new(
        "organizations",
        "AWSOrganizationsV20161128",
        "1.1",
        new AwsError(400, "TooManyRequestsException", "You have sent too many requests in too short a period of time.")
            .With("Type", "RATE_LIMIT"),
        new JsonErrorStyle(string.Empty, "Message"),
        [
            new("DescribeOrganization", false, OrganizationOperation.Describe),
            new("ListRoots", false, TreeOperations.ListRoots),
            new("ListOrganizationalUnitsForParent", false, TreeOperations.ListUnitsForParent),
            new("DescribeOrganizationalUnit", false, TreeOperations.DescribeUnit),
            new("ListChildren", false, TreeOperations.ListChildren),
            new("ListParents", false, TreeOperations.ListParents),
            new("ListAccounts", false, AccountOperations.List),
            new("ListAccountsForParent", false, AccountOperations.ListForParent),
            new("DescribeAccount", false, AccountOperations.Describe),
            new("CloseAccount", true, CloseAccountOperation.Run),
            new("ListTagsForResource", false, TagOperations.List),
            new("TagResource", true, TagOperations.Tag),
            new("UntagResource", true, TagOperations.Untag),
            new("CreateAccount", true, AccountCreationOperations.Create),
            new("DescribeCreateAccountStatus", false, AccountCreationOperations.Describe),
            new("ListCreateAccountStatus", false, AccountCreationOperations.List),
            new("MoveAccount", true, UnitOperations.MoveAccount),
            new("CreateOrganizationalUnit", true, UnitOperations.Create),
            new("UpdateOrganizationalUnit", true, UnitOperations.Update),
            new("DeleteOrganizationalUnit", true, UnitOperations.Delete),
            new("EnableAllFeatures", true, OrganizationOperation.EnableAllFeatures),
            new("PutResourcePolicy", true, DelegationPolicyOperations.Put),
            new("DescribeResourcePolicy", false, DelegationPolicyOperations.Describe),
            new("DeleteResourcePolicy", true, DelegationPolicyOperations.Delete),
            new("EnableAWSServiceAccess", true, TrustedAccessOperations.Enable),
            new("DisableAWSServiceAccess", true, TrustedAccessOperations.Disable),
            new("ListAWSServiceAccessForOrganization", false, TrustedAccessOperations.List),
            new("RegisterDelegatedAdministrator", true, DelegationOperations.Register),
            new("DeregisterDelegatedAdministrator", true, DelegationOperations.Deregister),
            new("ListDelegatedAdministrators", false, DelegationOperations.List),
            new("ListDelegatedServicesForAccount", false, DelegationOperations.ListServices),
            new("ListPolicies", false, PolicyOperations.List),
            new("ListPoliciesForTarget", false, PolicyOperations.ListForTarget),
            new("ListTargetsForPolicy", false, PolicyAttachmentOperations.ListTargets),
            new("DescribePolicy", false, PolicyOperations.Describe),
            new("CreatePolicy", true, PolicyWriteOperations.Create),
            new("UpdatePolicy", true, PolicyWriteOperations.Update),
            new("DeletePolicy", true, PolicyWriteOperations.Delete),
            new("AttachPolicy", true, PolicyAttachmentOperations.Attach),
            new("DetachPolicy", true, PolicyAttachmentOperations.Detach),
            new("EnablePolicyType", true, PolicyTypeOperations.Enable),
            new("DisablePolicyType", true, PolicyTypeOperations.Disable),
        ]);
}
