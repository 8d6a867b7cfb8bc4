using RootAccess.Core.Models;

namespace RootAccess.Core.Journal;

/// <summary>One change to be sent.</summary>
/// <param name="Action">The API operation.</param>
/// <param name="Account">The member account; null when the change is about the organization.</param>
/// <param name="Target">What is changed in it; empty when the account says it all.</param>
internal sealed record Change(string Action, OrgMemberAccount? Account, string Target = "")
{
    /// <summary>What else the record is to hold before the change is sent.</summary>
    internal string? Detail { get; init; }
}
