using RootAccess.Core.Errors;
using RootAccess.Core.Models;

namespace RootAccess.Core.Closure;

/// <summary>What is worth knowing of an account before it is closed.</summary>
/// <param name="Account">The account.</param>
/// <param name="RootCredentials">The audit; null when none was made.</param>
/// <param name="GovCloudTag">
/// The tag that names a linked AWS GovCloud (US) account, which closes too; null for none.
/// </param>
/// <param name="TagError">Why the tags could not be read; null when they were.</param>
public sealed record ClosureFinding(
    OrgMemberAccount Account,
    MemberRootCredential? RootCredentials,
    AccountTag? GovCloudTag,
    RootAccessException? TagError);
