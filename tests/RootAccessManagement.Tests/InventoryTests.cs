using System;
using System.Linq;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>Get-OrgMemberAccount.</summary>
public sealed class InventoryTests : ModuleTest
{
    [Fact]
    public void Lists_active_member_accounts()
    {
        RunResult result = Session.Run("Get-OrgMemberAccount");

        Assert.All(result.Values("State"), state => Assert.Equal("ACTIVE", state));
        Assert.DoesNotContain(Aws.Simulator.ManagementAccountId, result.Values("AccountId"));
        Assert.Equal(Aws.Simulator.State.Members.Count(IsActive), result.Output.Count);
    }

    [Theory]
    [InlineData("-OrganizationalUnit Sandbox", "sandbox-ana,sandbox-ben,sandbox-chen,sandbox-dara,sandbox-eli")]
    [InlineData("-Name sandbox-*,log-archive -OrganizationalUnit Security", "log-archive")]
    [InlineData("-State Suspended", "partner-portal-old")]
    [InlineData("-Name example-management -IncludeManagementAccount", "example-management")]
    [InlineData("-Name *-ana,*-ben -ExcludeAccountId $Ben", "sandbox-ana")]
    [InlineData("-AccountId $Suspended", "partner-portal-old")]
    public void Filters(string parameters, string names)
    {
        RunResult result = Session.Run($"Get-OrgMemberAccount {parameters}", new()
        {
            ["Ben"] = Aws.Id("sandbox-ben"),
            ["Suspended"] = Aws.Id(SeededAccounts.Suspended),
        });

        Assert.Empty(result.Errors);
        Assert.Equal(names, string.Join(',', result.Values("AccountName").Order()));
    }

    [Fact]
    public void An_id_typed_as_a_number_keeps_its_leading_zero()
    {
        string id = Aws.Id(SeededAccounts.LeadingZero);
        Assert.StartsWith("0", id, StringComparison.Ordinal);

        RunResult result = Session.Run($"Get-OrgMemberAccount {id}");

        Assert.Equal([id], result.Values("AccountId"));
    }

    [Fact]
    public void Ids_come_as_text_tables_and_rows_of_a_spreadsheet()
    {
        RunResult result = Session.Run(
            "$A, @{ AccountId = $B }, [pscustomobject]@{ 'Account ID' = $C } | Get-OrgMemberAccount",
            new() { ["A"] = Aws.Id("sandbox-ana"), ["B"] = Aws.Id("sandbox-ben"), ["C"] = Aws.Id("sandbox-eli") });

        Assert.Equal(["sandbox-ana", "sandbox-ben", "sandbox-eli"], result.Values("AccountName"));
    }

    [Fact]
    public void Tags_are_read_when_they_are_asked_for()
    {
        string id = Aws.Id("sandbox-ana");
        Aws.Simulator.Change(organization => organization.Account(id).Tags["owner"] = "ana");

        RunResult result = Session.Run("Get-OrgMemberAccount -Tag @{ owner = 'a*' } -IncludeTag");

        Assert.Equal([id], result.Values("AccountId"));
        Assert.Contains("owner=ana", result.Values("Tags").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_organizational_unit_that_does_not_exist_is_an_error()
    {
        RunResult result = Session.Run("Get-OrgMemberAccount -OrganizationalUnit Sandbox, Nowhere");

        Assert.Equal(["OrganizationalUnitNotFound"], result.ErrorIds);
        Assert.Equal(Aws.Members("Sandbox").Length, result.Output.Count);
    }

    [Theory]
    [InlineData("-Name ''")]
    [InlineData("-Name $null")]
    [InlineData("-OrganizationalUnit ''")]
    [InlineData("-OrganizationalUnit $null")]
    [InlineData("-State $null")]
    [InlineData("-Tag $null")]
    [InlineData("-ExcludeAccountId ''")]
    public void Filters_refuse_null_and_empty(string parameters)
    {
        RunResult result = Session.Run($"Get-OrgMemberAccount {parameters}");

        Assert.Empty(result.Output);
        Assert.Equal(["ParameterArgumentValidationError"], result.ErrorIds);
    }

    [Fact]
    public void Bad_ids_are_errors_and_the_others_go_on()
    {
        RunResult result = Session.Run(
            "Get-OrgMemberAccount 12345678901, name, 999999999999, $Id", new() { ["Id"] = Aws.Id("sandbox-ana") });

        Assert.Equal(["InvalidAccountId", "InvalidAccountId", "AccountNotInOrganization"], result.ErrorIds);
        Assert.Equal(["sandbox-ana"], result.Values("AccountName"));
    }

    [Theory]
    [InlineData(
        "[pscustomobject]@{ account_id = $Id; Mail = 'secret' } | Get-OrgMemberAccount", "'account_id', 'Mail'")]
    [InlineData("@{ Account = $Id } | Get-MemberRootCredential", "'Account'")]
    [InlineData("Remove-MemberRootCredential @([pscustomobject]@{ 'AccountId;Name' = 1 }) -Force", "'AccountId;Name'")]
    public void Rows_without_an_account_id_are_told_by_their_members(string script, string members)
    {
        RunResult result = Session.Run(script, new() { ["Id"] = Aws.Id("sandbox-ana") });

        Assert.Equal(["InvalidAccountId"], result.ErrorIds);
        Assert.Contains($"Its members: {members}.", result.Errors[0].Exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_that_does_not_exist_is_refused_with_those_that_do()
    {
        RunResult result = Session.Run("Get-OrgMemberAccount -State Active, ACTVE");

        Assert.Equal(["ParameterArgumentValidationError"], result.ErrorIds);
        Assert.Contains("PENDING_CLOSURE", result.Errors[0].Exception.Message, StringComparison.Ordinal);
        Assert.Empty(Session.Run("Get-OrgMemberAccount -State PendingClosure, susp*").Errors);
    }

    [Theory]
    [InlineData("Workloads", 1)]
    [InlineData("Workloads -Recurse", 0)]
    [InlineData("Sandbox", 0)]
    public void A_unit_with_accounts_only_below_it_is_warned_of(string unit, int warnings)
    {
        RunResult result = Session.Run($"Get-OrgMemberAccount -OrganizationalUnit {unit}");

        Assert.Equal(warnings, result.Warnings.Count(text => text.Contains("-Recurse", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Suspended", 1)]
    [InlineData("Suspended -State *", 0)]
    [InlineData("Sandbox", 0)]
    public void A_unit_with_accounts_of_other_states_only_is_warned_of(string unit, int warnings)
    {
        RunResult result = Session.Run($"Get-OrgMemberAccount -OrganizationalUnit {unit}");

        Assert.Equal(warnings, result.Warnings.Count(text => text.Contains("-State *", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Get-OrgMemberAccount -Name sandbox-ana", "ACTIVE")]
    [InlineData("Get-MemberRootCredential (Get-OrgMemberAccount -Name sandbox-ana)", "Present")]
    public void A_row_in_a_group_is_told_by_its_account_and_how_it_came_out(string script, string expected)
    {
        RunResult result = Session.Run($"{script} | ForEach-Object {{ \"$_\" }}");

        Assert.Equal([$"{Aws.Id("sandbox-ana")} {expected}"], result.Output.Select(text => text.ToString()));
    }

    [Fact]
    public void Nothing_piped_in_gives_nothing()
    {
        RunResult result = Session.Run("@() | Get-OrgMemberAccount");

        Assert.Empty(result.Output);
        Assert.Empty(result.Errors);
    }

    [Theory]
    [InlineData("Get-OrgMemberAccount -AccountId $null")]
    [InlineData("Get-OrgMemberAccount -AccountId @()")]
    [InlineData("$null | Get-OrgMemberAccount")]
    public void Null_never_means_everything(string script)
    {
        RunResult result = Session.Run(script);

        Assert.Equal(["InvalidAccountId"], result.ErrorIds);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void Short_names_of_properties_work_and_are_hidden_from_exports()
    {
        RunResult result = Session.Run(
            "$row = Get-OrgMemberAccount $Id; $row.Name; $row.Id;"
                + " foreach ($member in $row.PSObject.Members.Match('*')) { $member.Name }",
            new() { ["Id"] = Aws.Id("sandbox-ana") });

        string[] values = result.Output.Select(value => value.ToString()).ToArray();
        Assert.Equal(["sandbox-ana", Aws.Id("sandbox-ana")], values.Take(2));
        Assert.Contains("AccountName", values.Skip(2));
        Assert.DoesNotContain("Name", values.Skip(2));
        Assert.DoesNotContain("Id", values.Skip(2));
    }

    private static bool IsActive(SimulatedAccount account) =>
        account.GetState(DateTimeOffset.MaxValue) == AccountState.Active;
}
