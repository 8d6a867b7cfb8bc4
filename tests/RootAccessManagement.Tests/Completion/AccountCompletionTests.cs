using System;
using System.Linq;
using System.Management.Automation;
using RootAccess.Simulator.State;

namespace RootAccessManagement.Tests.Completion;

/// <summary>Accounts and organizational units.</summary>
public sealed class AccountCompletionTests : CompletionTest
{
    private protected override bool IsRead => true;

    [Theory]
    [InlineData("Get-OrgMemberAccount ")]
    [InlineData("Get-OrgMemberAccount -ExcludeAccountId ")]
    [InlineData("Get-MemberRootCredential -AccountId ")]
    [InlineData("Get-MemberRootCredential '111122223333',")]
    [InlineData("Remove-MemberRootCredential ")]
    [InlineData("Close-MemberAccount ")]
    [InlineData("Invoke-RootTask ")]
    [InlineData("New-RootSession ")]
    [InlineData("Register-OrgRootDelegatedAdministrator ")]
    [InlineData("Unregister-OrgRootDelegatedAdministrator ")]
    [InlineData("Test-OrgRootAccess -SampleAccountId ")]
    [InlineData("Connect-RootAccess -ProtectedAccountId ")]
    public void An_account_can_be_found_by_its_name_wherever_one_is_named(string line)
    {
        CompletionResult match = Assert.Single(Complete($"{line}sandbox-be"));

        Assert.Equal($"'{Aws.Id("sandbox-ben")}'", match.CompletionText);
        Assert.Equal($"{Aws.Id("sandbox-ben")} sandbox-ben", match.ListItemText);
        Assert.Equal("sandbox-ben (Sandbox)", match.ToolTip);
    }

    [Fact]
    public void An_account_can_be_found_by_its_id()
    {
        string id = Aws.Id("sandbox-ben");

        Assert.Equal([$"'{id}'"], Texts($"Get-MemberRootCredential {id[..6]}"));
    }

    [Fact]
    public void A_part_of_a_name_will_do_where_no_name_begins_so()
    {
        Assert.Equal([$"'{Aws.Id("data-lake")}'"], Texts("Get-MemberRootCredential lake"));
    }

    [Fact]
    public void A_pattern_chooses_among_ids_and_names()
    {
        Assert.Equal(
            Texts("Get-MemberRootCredential sandbox-ben").Concat(Texts("Get-MemberRootCredential sandbox-chen")),
            Texts("Get-MemberRootCredential sandbox*en"));
    }

    [Fact]
    public void Accounts_that_most_cmdlets_refuse_come_last()
    {
        CompletionResult[] matches = Complete("Get-MemberRootCredential ");

        Assert.Equal(Aws.Simulator.State.Accounts.Count, matches.Length);
        Assert.Contains(matches[^2..], match => match.ToolTip.Contains("(management account)", StringComparison.Ordinal));
        Assert.Contains(matches[^2..], match => match.ToolTip.Contains(", SUSPENDED)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("'sandbox-be", "'")]
    [InlineData("\"sandbox-be", "\"")]
    [InlineData("'sandbox-be'", "'")]
    [InlineData("\u2018sandbox-be", "'")]
    [InlineData("\u201csandbox-be", "\"")]
    public void Quotes_that_were_begun_are_kept(string word, string quote)
    {
        Assert.Equal(
            [$"{quote}{Aws.Id("sandbox-ben")}{quote}"], Texts($"Get-MemberRootCredential -AccountId {word}"));
    }

    [Theory]
    [InlineData("Jos\u00e9's lab", "'Jos\u00e9''s lab'")]
    [InlineData("the \u201cold\u201d one", "'the \u201cold\u201d one'")]
    [InlineData("who\u2019s", "'who\u2019\u2019s'")]
    [InlineData("a[1] *", "'a`[1`] `*'")]
    [InlineData("$env:HOME", "'$env:HOME'")]
    [InlineData("\u30c7\u30fc\u30bf", "\u30c7\u30fc\u30bf")]
    [InlineData("42 is", "'42 is'")]
    public void A_name_that_needs_quotes_is_a_pattern_of_nothing_but_itself(string name, string written)
    {
        SimulatedAccount account = Aws.Simulator.State.Account(Aws.Id("sandbox-ben"));
        account.Name = name;

        Assert.Contains(written, Texts("Get-OrgMemberAccount -Name "));
        Assert.Equal([account.Id], Session.Run($"Get-OrgMemberAccount -Name {written}").Values("AccountId"));
    }

    [Theory]
    [InlineData("cost $5", "\"cost `$5\"")]
    [InlineData("a \"b\" `c", "\"a `\"b`\" ````c\"")]
    public void What_means_something_in_double_quotes_is_escaped_there(string name, string written)
    {
        SimulatedAccount account = Aws.Simulator.State.Account(Aws.Id("sandbox-ben"));
        account.Name = name;

        Assert.Contains(written, Texts("Get-OrgMemberAccount -Name \""));
        Assert.Equal([account.Id], Session.Run($"Get-OrgMemberAccount -Name {written}").Values("AccountId"));
    }

    [Theory]
    [InlineData("Work", new[] { "Workloads", "Workloads/Prod", "Workloads/Dev" })]
    [InlineData("Workloads/P", new[] { "Workloads/Prod" })]
    [InlineData("prod", new[] { "Workloads/Prod" })]
    [InlineData("'Workloads/P", new[] { "'Workloads/Prod'" })]
    [InlineData("*/dev", new[] { "Workloads/Dev" })]
    [InlineData("Nowhere", new string[0])]
    public void Units_are_offered_as_paths(string word, string[] expected)
    {
        Assert.Equal(expected, Texts($"Get-OrgMemberAccount -OrganizationalUnit {word}"));
    }

    [Fact]
    public void A_unit_whose_name_has_wildcards_can_be_completed_and_completed_again()
    {
        Aws.Simulator.State.UnitAt("Workloads/Prod").Name = "Prod [EU] it's";
        string written = Texts("Get-OrgMemberAccount -OrganizationalUnit Prod").Single();

        Assert.Equal("'Workloads/Prod `[EU`] it''s'", written);
        Assert.Equal([written], Texts($"Get-OrgMemberAccount -OrganizationalUnit {written[..^6]}"));
        Assert.NotEmpty(Session.Run($"Get-OrgMemberAccount -OrganizationalUnit {written}").Output);
    }

    [Fact]
    public void The_connection_on_the_line_decides()
    {
        Session.Run("$Ended = Get-RootAccessConnection; Disconnect-RootAccess");
        Session.Run(
            "$Other = Connect-RootAccess -EndpointUrl $Endpoint -AccessKey $Key -SecretKey $Secret -Region us-east-1",
            Aws.Variables);
        Session.Run(
            "$null = Get-OrgMemberAccount; $null = Connect-RootAccess -Simulation -AccountCount 3 -Seed 99");

        Assert.Empty(Texts("Get-MemberRootCredential -Connection $Ended -AccountId sandbox-be"));
        Assert.Equal(
            [$"'{Aws.Id("sandbox-ben")}'"], Texts("Get-MemberRootCredential -Connection $Other -AccountId sandbox-be"));
    }
}
