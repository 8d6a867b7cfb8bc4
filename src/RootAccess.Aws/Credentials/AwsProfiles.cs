using System.Collections.Generic;
using System.Linq;
using Amazon.Runtime.CredentialManagement;

namespace RootAccess.Aws.Credentials;

/// <summary>The profiles that a connection can be made with, for suggestions.</summary>
public static class AwsProfiles
{
    /// <summary>Lists the profiles of the AWS files.</summary>
    /// <param name="location">The credentials file; null for the default one.</param>
    /// <returns>The names, each with its role or account and its Region, without secrets.</returns>
    public static IReadOnlyList<(string Name, string Description)> List(string? location) =>
        [.. new ProfileStore(location).All().Select(profile => (profile.Name, Describe(profile)))];

    private static string Describe(CredentialProfile profile) => string.Join(", ", new[]
    {
        profile.Name,
        profile.Options.RoleArn ?? profile.Options.SsoAccountId,
        profile.Region?.SystemName,
    }.Where(part => part is { Length: > 0 }));
}
