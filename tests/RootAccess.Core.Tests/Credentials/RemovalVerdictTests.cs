using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Credentials;
using RootAccess.Core.Models;
using Xunit;

namespace RootAccess.Core.Tests.Credentials;

public sealed class RemovalVerdictTests
{
    private static readonly string[] s_outcomes =
    [
        CredentialRemovalOutcome.Removed, CredentialRemovalOutcome.AlreadyAbsent, CredentialRemovalOutcome.Refused,
        CredentialRemovalOutcome.Skipped, CredentialRemovalOutcome.Failed, CredentialRemovalOutcome.Unverified,
    ];

    [Theory]
    [InlineData("", false, false, RemovalOutcome.NothingToRemove)]
    [InlineData("", true, false, RemovalOutcome.Skipped)]
    [InlineData("", false, true, RemovalOutcome.Failed)]
    [InlineData("AlreadyAbsent", false, false, RemovalOutcome.NothingToRemove)]
    [InlineData("AlreadyAbsent Skipped", true, false, RemovalOutcome.Skipped)]
    [InlineData("AlreadyAbsent Skipped", false, false, RemovalOutcome.Failed)]
    [InlineData("Removed AlreadyAbsent", false, false, RemovalOutcome.Removed)]
    [InlineData("Removed Skipped", true, false, RemovalOutcome.PartiallyRemoved)]
    [InlineData("Failed Skipped", false, false, RemovalOutcome.Failed)]
    [InlineData("Skipped Skipped", true, false, RemovalOutcome.Skipped)]
    [InlineData("Skipped", false, true, RemovalOutcome.Failed)]
    [InlineData("Refused Refused", false, false, RemovalOutcome.Refused)]
    [InlineData("Removed Failed Unverified", false, false, RemovalOutcome.Unverified)]
    public void Decides(string credentials, bool stopped, bool failed, string expected) => Assert.Equal(
        expected,
        RemovalVerdict.Decide(
            [.. credentials.Split(' ').Where(outcome => outcome.Length > 0)], stopped, failed));

    [Fact]
    public void ClaimsRemovedOnlyWhenEverythingIsGone()
    {
        for (int set = 0; set < 1 << s_outcomes.Length; set++)
        {
            string[] chosen = [.. s_outcomes.Where((_, index) => (set >> index & 1) == 1)];
            foreach ((bool stopped, bool failed) in new[] { (false, false), (true, false), (false, true) })
            {
                string verdict = RemovalVerdict.Decide(chosen, stopped, failed);

                bool allGone = chosen.All(
                    outcome => outcome is CredentialRemovalOutcome.Removed or CredentialRemovalOutcome.AlreadyAbsent);
                bool anyRemoved = chosen.Contains(CredentialRemovalOutcome.Removed);
                Assert.Equal(allGone && anyRemoved, verdict == RemovalOutcome.Removed);
                Assert.True(verdict != RemovalOutcome.NothingToRemove || (allGone && !anyRemoved));
                Assert.Equal(
                    chosen.Contains(CredentialRemovalOutcome.Unverified), verdict == RemovalOutcome.Unverified);
            }
        }
    }

    [Fact]
    public void DoesNotDependOnTheOrder()
    {
        foreach (string first in s_outcomes)
        {
            foreach (string second in s_outcomes)
            {
                Assert.Equal(
                    RemovalVerdict.Decide(new List<string> { first, second }, false, false),
                    RemovalVerdict.Decide(new List<string> { second, first }, false, false));
            }
        }
    }
}
