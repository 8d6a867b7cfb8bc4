using System.Collections.Generic;

namespace RootAccess.Core.Errors;

/// <summary>The table. The first rule that matches decides, so the narrower ones stand first.</summary>
internal static class AwsErrorRules
{
    internal static IReadOnlyList<AwsErrorRule> All { get; } =
        [.. OrganizationErrorRules.All, .. AccountErrorRules.All, .. CallerErrorRules.All, .. ServiceErrorRules.All];
}
