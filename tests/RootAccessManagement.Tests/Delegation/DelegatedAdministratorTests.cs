using System;
using RootAccess.Simulator.Seeding;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Delegation;

/// <summary>Get-, Register- and Unregister-OrgRootDelegatedAdministrator.</summary>
public sealed class DelegatedAdministratorTests : ModuleTest
{
    private const string Iam = "iam.amazonaws.com";

    [Fact]
    public void Registers_lists_and_unregisters_an_account_piped_in()
    {
        RunResult registered = Session.Run(
            "Get-OrgMemberAccount -Name log-archive | Register-OrgRootDelegatedAdministrator");
        RunResult listed = Session.Run("Get-OrgRootDelegatedAdministrator");
        RunResult ended = Session.Run(
            "Get-OrgRootDelegatedAdministrator | Unregister-OrgRootDelegatedAdministrator -Force");

        foreach (RunResult result in new[] { registered, listed, ended })
        {
            Assert.Empty(result.Errors);
            Assert.Equal([Aws.Id("log-archive")], result.Values("AccountId"));
            Assert.Equal([Iam], result.Values("ServicePrincipal"));
            Assert.Equal([Aws.Simulator.OrganizationId], result.Values("OrganizationId"));
            Assert.IsType<DateTimeOffset>(result.Output[0].Properties["DelegationEnabledDate"].Value);
        }

        Assert.Empty(Session.Run("Get-OrgRootDelegatedAdministrator").Output);
    }

    [Fact]
    public void Registering_twice_gives_the_same_row_without_a_change()
    {
        RunResult first = Register("log-archive");
        RunResult second = Register("log-archive");

        Assert.Equal(first.Values("DelegationEnabledDate"), second.Values("DelegationEnabledDate"));
        Assert.Empty(second.Errors);
        Assert.Single(Aws.Simulator.Calls.Of("RegisterDelegatedAdministrator"));
    }

    [Fact]
    public void Unregistering_what_is_not_registered_warns_and_changes_nothing()
    {
        RunResult result = Session.Run(
            "Unregister-OrgRootDelegatedAdministrator $Id -Force", new() { ["Id"] = Aws.Id("log-archive") });

        Assert.Empty(result.Output);
        Assert.Empty(result.Errors);
        Assert.Single(result.Warnings);
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void Without_trusted_access_registering_is_refused_with_advice()
    {
        Aws.Simulator.Change(state => state.TrustedServices.Remove(Iam));

        RunResult result = Register("log-archive");

        Assert.Equal(["TrustedAccessDisabled"], result.ErrorIds);
        Assert.Contains(
            "Enable-OrgRootCredentialManagement",
            result.Errors[0].ErrorDetails.RecommendedAction,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SeededAccounts.Management, "ManagementAccountRefused")]
    [InlineData(SeededAccounts.Suspended, "AccountNotActive")]
    public void Refuses_other_accounts_than_active_members(string name, string errorId)
    {
        Assert.Equal([errorId], Register(name).ErrorIds);
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void One_bad_account_stops_no_other()
    {
        RunResult result = Session.Run(
            "'12', $Id | Register-OrgRootDelegatedAdministrator", new() { ["Id"] = Aws.Id("log-archive") });

        Assert.Equal(["InvalidAccountId"], result.ErrorIds);
        Assert.Equal([Aws.Id("log-archive")], result.Values("AccountId"));
    }

    [Theory]
    [InlineData("Register-OrgRootDelegatedAdministrator $Id -WhatIf", "log-archive")]
    [InlineData("Register-OrgRootDelegatedAdministrator $Id -WhatIf -Force", SeededAccounts.DelegatedAdministrator)]
    [InlineData("Unregister-OrgRootDelegatedAdministrator $Id -WhatIf -Force", SeededAccounts.DelegatedAdministrator)]
    public void What_if_changes_nothing_and_writes_no_row(string script, string name)
    {
        Register(SeededAccounts.DelegatedAdministrator);
        Aws.Simulator.Calls.Clear();

        RunResult result = Session.Run(script, new() { ["Id"] = Aws.Id(name) });

        Assert.Empty(result.Output);
        Assert.Empty(result.Errors);
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void Unregistering_asks_and_no_leaves_the_account_alone()
    {
        Register("log-archive");
        Session.Host.Answers.Enqueue("No");

        RunResult result = Session.Run("Get-OrgRootDelegatedAdministrator | Unregister-OrgRootDelegatedAdministrator");

        string prompt = Assert.Single(Session.Host.Prompts);
        Assert.Contains(Aws.Id("log-archive"), prompt, StringComparison.Ordinal);
        Assert.Contains(Iam, prompt, StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.Empty(Aws.Simulator.Calls.Of("DeregisterDelegatedAdministrator"));
    }

    [Fact]
    public void Registering_asks_only_where_medium_impact_is_asked_for()
    {
        RunResult unasked = Register("log-archive");
        Session.Host.Answers.Enqueue("No");
        RunResult asked = Session.Run(
            "$ConfirmPreference = 'Medium'; Register-OrgRootDelegatedAdministrator $Id",
            new() { ["Id"] = Aws.Id("sandbox-chen") });

        Assert.Single(unasked.Output);
        Assert.Empty(asked.Output);
        Assert.Single(Session.Host.Prompts);
    }

    [Fact]
    public void Unregistering_where_nobody_can_be_asked_is_an_error()
    {
        Register("log-archive");

        RunResult result = Session.Run("Get-OrgRootDelegatedAdministrator | Unregister-OrgRootDelegatedAdministrator");

        Assert.Equal(["ConfirmationRequired"], result.ErrorIds);
        Assert.Empty(Aws.Simulator.Calls.Of("DeregisterDelegatedAdministrator"));
    }

    private RunResult Register(string name) =>
        Session.Run("Register-OrgRootDelegatedAdministrator $Id", new() { ["Id"] = Aws.Id(name) });
}
