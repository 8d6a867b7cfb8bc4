using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Iam;

/// <summary>GetAccountSummary with the 34 entries AWS sends.</summary>
internal static class AccountSummaryOperation
{
    public static Action<QueryOutput>? Get(OperationContext context, QueryInput input)
    {
        IamSubject.Demand(context, "iam:GetAccountSummary", "*");
        Dictionary<string, int> summary = Summarize(context, context.CallerAccount);
        return output => output.Map("SummaryMap", summary);
    }

    private static Dictionary<string, int> Summarize(OperationContext context, SimulatedAccount account)
    {
        IamUser root = account.Root;
        int userDevices = account.Users.Sum(user => user.MfaDevices.Count(context.IsVisible));
        int rootDevices = root.MfaDevices.Count(context.IsVisible);
        return new Dictionary<string, int>
        {
            ["GroupPolicySizeQuota"] = 5120,
            ["InstanceProfilesQuota"] = 1000,
            ["Policies"] = 0,
            ["GroupsPerUserQuota"] = 10,
            ["InstanceProfiles"] = 0,
            ["AttachedPoliciesPerUserQuota"] = 10,
            ["Users"] = account.Users.Count,

            // AWS starts at 1,500 and raises it on request; this is the value that was captured.
            ["PoliciesQuota"] = 2000,
            ["Providers"] = 0,
            ["AccountMFAEnabled"] = Flag(rootDevices > 0),
            ["AccessKeysPerUserQuota"] = 2,
            ["AssumeRolePolicySizeQuota"] = 2048,
            ["PolicyVersionsInUseQuota"] = 10000,
            ["GlobalEndpointTokenVersion"] = 1,
            ["VersionsPerPolicyQuota"] = 5,
            ["AttachedPoliciesPerGroupQuota"] = 10,
            ["PolicySizeQuota"] = 6144,
            ["Groups"] = 0,
            ["AccountSigningCertificatesPresent"] = Flag(root.SigningCertificates.Any(context.IsVisible)),
            ["UsersQuota"] = 5000,
            ["ServerCertificatesQuota"] = 20,
            ["MFADevices"] = userDevices + rootDevices,
            ["UserPolicySizeQuota"] = 2048,
            ["PolicyVersionsInUse"] = account.Roles.Count,
            ["ServerCertificates"] = 0,
            ["Roles"] = account.Roles.Count,
            ["RolesQuota"] = 1000,
            ["SigningCertificatesPerUserQuota"] = 2,
            ["MFADevicesInUse"] = userDevices + rootDevices,
            ["RolePolicySizeQuota"] = 10240,
            ["AttachedPoliciesPerRoleQuota"] = 20,
            ["AccountAccessKeysPresent"] = Flag(root.AccessKeys.Any(context.IsVisible)),
            ["AccountPasswordPresent"] = Flag(root.LoginProfile is { } profile && context.IsVisible(profile)),
            ["GroupsQuota"] = 300,
        };
    }

    private static int Flag(bool value) => value ? 1 : 0;
}
