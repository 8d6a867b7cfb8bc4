using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Closure;
using RootAccess.Core.Models;

namespace RootAccessManagement.Abstractions;

/// <summary>The words in which a run of closures is put before the user.</summary>
internal sealed class ClosureSummary(RootAccessConnection connection, IReadOnlyList<ClosureFinding> findings)
{
    /// <summary>Everything that is about to happen, in one prompt.</summary>
    internal string Target =>
        Confirmation.Name(connection, [.. findings.Select(finding => finding.Account)])
            + Clause("still with root credentials", findings.Where(HasRootCredential))
            + Clause("root credentials not known", findings.Where(IsUnknown));

    /// <summary>What may make somebody think again; none of it refuses a closure.</summary>
    internal IEnumerable<string> Warnings =>
    [
        $"{ClosureText.Reopening} It keeps its id and e-mail address, and bills for what was used or reserved go on.",
        .. findings.Where(HasRootCredential).Select(finding =>
            $"{Name(finding.Account)} still has root credentials ({Describe(finding.RootCredentials!)}), which cannot"
                + " be removed centrally once it is closed. Remove-MemberRootCredential removes them before."),
        .. findings.Where(finding => finding.GovCloudTag is not null).Select(finding =>
            $"{Name(finding.Account)} carries the tag '{finding.GovCloudTag}': closing it closes the linked AWS"
                + " GovCloud (US) account too."),
        .. findings.Where(finding => finding.TagError is not null).Select(finding =>
            $"The tags of {Name(finding.Account)} could not be read, so that a linked AWS GovCloud (US) account"
                + $" would not be noticed: {finding.TagError!.Message}"),
    ];

    private string Clause(string what, IEnumerable<ClosureFinding> concerned)
    {
        string ids = string.Join(", ", concerned.Select(finding => finding.Account.AccountId));
        return ids.Length == 0 ? string.Empty : findings.Count == 1 ? $"; {what}" : $"; {what}: {ids}";
    }

    private static bool HasRootCredential(ClosureFinding finding) =>
        finding.RootCredentials?.Status == RootCredentialStatus.Present;

    private static bool IsUnknown(ClosureFinding finding) =>
        finding.RootCredentials is null or { Status: RootCredentialStatus.Unknown };

    private static string Name(OrgMemberAccount account) => $"{account.AccountId} ({account.AccountName})";

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private static string Describe(MemberRootCredential audited)
    {
        List<string> found = [];
        if (audited.HasPassword == true)
        {
            found.Add("password");
        }

        Add(audited.AccessKeyCount, "access key");
        Add(audited.SigningCertificateCount, "signing certificate");
        return string.Join(", ", found);

        void Add(int? count, string what)
        {
            if (count > 0)
            {
                found.Add(Count(count.Value, what));
            }
        }
    }
}
