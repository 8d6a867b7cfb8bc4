using System;
using Amazon.Runtime.CredentialManagement;

namespace RootAccess.Aws.Endpoints;

/// <summary>What the environment and the profile say of Region and kind of endpoint.</summary>
/// <param name="Region">The Region; null when neither says.</param>
/// <param name="UseFips">Whether to use FIPS endpoints.</param>
/// <param name="UseDualStack">Whether to use dual-stack endpoints.</param>
/// <remarks>
/// Read when connecting: the SDK reads the environment once a process, and a session's variables change. The variables
/// and profile settings that name addresses are not read at all.
/// </remarks>
internal sealed record EndpointSettings(string? Region, bool UseFips, bool UseDualStack)
{
    /// <summary>Reads the settings.</summary>
    /// <param name="profile">The profile in use; null for none.</param>
    /// <param name="isProfileNamed">Whether the user named it: its Region then comes before all others.</param>
    /// <param name="sessionRegion">The session's default, which comes before the environment's; null for none.</param>
    public static EndpointSettings Read(CredentialProfile? profile, bool isProfileNamed, string? sessionRegion)
    {
        string? ofProfile = profile?.Region?.SystemName;
        string? ofSession = sessionRegion ?? Variable("AWS_REGION") ?? Variable("AWS_DEFAULT_REGION");
        return new EndpointSettings(
            isProfileNamed ? ofProfile ?? ofSession : ofSession ?? ofProfile,
            Flag("AWS_USE_FIPS_ENDPOINT") ?? profile?.UseFIPSEndpoint ?? false,
            Flag("AWS_USE_DUALSTACK_ENDPOINT") ?? profile?.UseDualstackEndpoint ?? false);
    }

    private static string? Variable(string name)
    {
        string? value = Environment.GetEnvironmentVariable(name);
        return string.IsNullOrWhiteSpace(value) ? null : value;
    }

    private static bool? Flag(string name) => bool.TryParse(Variable(name), out bool value) ? value : null;
}
