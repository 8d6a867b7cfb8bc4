using System;
using System.Linq;
using RootAccess.Simulator;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>Get-OrgRootFeature and the cmdlets that turn the features on and off.</summary>
public sealed class FeatureTests : ModuleTest
{
    private static readonly string[] s_off = ["RootCredentialManagementDisabled", "TrustedAccessDisabled"];

    public FeatureTests()
        : base(new SimulatorOptions())
    {
    }

    [Fact]
    public void Reads_each_switch()
    {
        RunResult result = Session.Run("Get-OrgRootFeature");

        Assert.Equal(["False"], result.Values("TrustedAccess"));
        Assert.Equal(["ALL"], result.Values("FeatureSet"));
        Assert.Empty(result.Errors);
    }

    [Theory]
    [InlineData("Enable-OrgRootCredentialManagement", "RootCredentialManagement")]
    [InlineData("Enable-OrgRootSession", "RootSessions")]
    public void Enabling_turns_trusted_access_on_first(string command, string property)
    {
        RunResult result = Session.Run($"{command} -Force");

        Assert.Equal(["True"], result.Values("TrustedAccess"));
        Assert.Equal(["True"], result.Values(property));
        Assert.Equal("EnableAWSServiceAccess", Aws.Changes()[0].Operation);
        Assert.Equal(2, Aws.Changes().Length);
    }

    [Fact]
    public void Enabling_does_not_ask_at_the_default_preference()
    {
        Session.Run("Enable-OrgRootCredentialManagement");

        Assert.Empty(Session.Host.Prompts);
        Assert.NotEmpty(Aws.Changes());
    }

    [Fact]
    public void Trusted_access_has_a_question_of_its_own()
    {
        Session.Host.Answers.Enqueue("No");

        RunResult result = Session.Run("Enable-OrgRootCredentialManagement -Confirm");

        Assert.Contains("trusted access", Session.Host.Prompts.Single(), StringComparison.Ordinal);
        Assert.Empty(Aws.Changes());
        Assert.Equal(["False"], result.Values("TrustedAccess"));
    }

    [Fact]
    public void No_trusted_access_refuses_instead()
    {
        RunResult result = Session.Run("Enable-OrgRootSession -NoTrustedAccess -Force");

        Assert.Equal(["TrustedAccessDisabled"], result.ErrorIds);
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void What_is_on_already_is_not_asked_for_again()
    {
        Session.Run("Enable-OrgRootCredentialManagement -Force");
        int changes = Aws.Changes().Length;

        RunResult again = Session.Run("Enable-OrgRootCredentialManagement -Confirm");

        Assert.Empty(Session.Host.Prompts);
        Assert.Equal(changes, Aws.Changes().Length);
        Assert.Equal(["True"], again.Values("RootCredentialManagement"));
    }

    [Theory]
    [InlineData("Disable-OrgRootCredentialManagement", "RootCredentialManagement", "RootSessions")]
    [InlineData("Disable-OrgRootSession", "RootSessions", "RootCredentialManagement")]
    public void Disabling_turns_one_off_and_asks_first(string command, string off, string on)
    {
        Session.Run("$null = Enable-OrgRootCredentialManagement -Force; $null = Enable-OrgRootSession -Force");
        Session.Host.Answers.Enqueue("Yes");

        RunResult result = Session.Run(command);

        Assert.Single(Session.Host.Prompts);
        Assert.Equal(["False"], result.Values(off));
        Assert.Equal(["True"], result.Values(on));
    }

    [Theory]
    [InlineData("Enable-OrgRootCredentialManagement")]
    [InlineData("Enable-OrgRootSession")]
    [InlineData("Disable-OrgRootCredentialManagement")]
    [InlineData("Disable-OrgRootSession")]
    public void What_if_changes_nothing_and_writes_no_rows(string command)
    {
        RunResult result = Session.Run($"{command} -WhatIf -Force");

        Assert.Empty(result.Output);
        Assert.Empty(result.Errors);
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void A_disabled_feature_stops_audits_with_its_own_id()
    {
        RunResult result = Session.Run("Get-MemberRootCredential $Id", new() { ["Id"] = Aws.Id("sandbox-ana") });

        Assert.Equal(["Unknown"], result.Values("Status"));
        Assert.Contains(result.ErrorIds.Single(), s_off);
    }
}
