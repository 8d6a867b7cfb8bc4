using System;
using System.Threading;
using RootAccess.Simulator;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Interop;

/// <summary>Objects that -Credential takes, whoever made them.</summary>
public sealed class CredentialObjectTests : ModuleTest
{
    public CredentialObjectTests()
        : base(isConnected: false)
    {
    }

    [Fact]
    public void An_object_is_asked_again_when_its_keys_end()
    {
        // Keys that end within a minute are not used for a new call.
        Vault vault = new(Aws.Simulator.Administrator, TimeSpan.FromSeconds(30));
        RunResult connected = Connect(vault);
        int asked = vault.Asked;

        RunResult result = Session.Run("(Get-OrgMemberAccount -Name sandbox-ana | Get-MemberRootCredential).Status");

        Assert.Empty(connected.Errors);
        Assert.Equal("Present", Assert.Single(result.Output).ToString());
        Assert.True(vault.Asked > asked, "It was not asked again.");
    }

    [Fact]
    public void An_object_whose_keys_last_is_asked_once()
    {
        Vault vault = new(Aws.Simulator.Administrator, TimeSpan.FromHours(1));
        Connect(vault);

        Session.Run("Get-OrgMemberAccount -Name sandbox-ana | Get-MemberRootCredential");

        Assert.Equal(1, vault.Asked);
    }

    [Fact]
    public void Keys_of_somebody_else_are_refused_when_they_are_asked_for_again()
    {
        Vault vault = new(Aws.Simulator.Administrator, TimeSpan.FromSeconds(30));
        Connect(vault);
        vault.Keys = Aws.Simulator.DelegatedAdministrator;

        RunResult result = Session.Run("Get-OrgRootFeature");

        Assert.Equal(["CallerCredentialsExpired"], result.ErrorIds);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void What_an_object_throws_is_named_by_its_kind_alone()
    {
        RunResult result = Connect(new BrokenVault());

        Assert.Equal(["CredentialsNotFound"], result.ErrorIds);
        Assert.Contains(nameof(TimeoutException), result.AllText(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", result.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_holds_the_keys_as_a_member_is_taken_with_their_end()
    {
        SimulatorCredential keys = Aws.Simulator.Administrator;
        RunResult ended = Connect(new
        {
            Credentials = new
            {
                AccessKeyId = keys.AccessKeyId,
                SecretAccessKey = keys.SecretAccessKey,
                Expiration = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1),
            },
        });

        Assert.Equal(["CallerCredentialsExpired"], ended.ErrorIds);
    }

    private RunResult Connect(object credential)
    {
        System.Collections.Generic.Dictionary<string, object?> variables = Aws.Variables;
        variables["Object"] = credential;
        return Session.Run(
            "Connect-RootAccess -EndpointUrl $Endpoint -Region us-east-1 -Credential $Object", variables);
    }

    public sealed record SdkKeys(string AccessKey, string SecretKey, string? Token, DateTime Expiration);

    public sealed class Vault(SimulatorCredential keys, TimeSpan lifetime)
    {
        private int _asked;

        public int Asked => Volatile.Read(ref _asked);

        public SimulatorCredential Keys { get; set; } = keys;

        public SdkKeys GetCredentials()
        {
            Interlocked.Increment(ref _asked);
            return new(
                Keys.AccessKeyId,
                Keys.SecretAccessKey,
                Keys.SessionToken,
                TimeProvider.System.GetUtcNow().UtcDateTime + lifetime);
        }
    }

    public sealed class BrokenVault
    {
#pragma warning disable CA1822 // The module calls an instance's method.
        public object GetCredentials() => throw new TimeoutException("canary");
#pragma warning restore CA1822
    }
}
