using System;
using System.Linq;
using System.Runtime.CompilerServices;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>What is left of a connection once something has ended it.</summary>
public sealed class ConnectionEndTests : ModuleTest
{
    [Fact]
    public void A_connection_ended_by_another_runspace_is_gone_here_too()
    {
        using ModuleSession other = new();
        other.Run(
            "Disconnect-RootAccess -Connection $Given",
            new() { ["Given"] = Session.Run("Get-RootAccessConnection").Output.Single() });

        Assert.Empty(Session.Run("Get-RootAccessConnection").Output);
        Assert.Equal(["NotConnected"], Session.Run("Get-OrgMemberAccount").ErrorIds);
        Assert.Equal(["NotConnected"], Session.Run("Remove-MemberRootCredential 111122223333 -Force").ErrorIds);
    }

    [Theory]
    [InlineData("Disconnect-RootAccess")]
    [InlineData("Disconnect-RootAccess -Connection (Get-RootAccessConnection)")]
    public void A_connection_that_was_ended_takes_no_memory(string script)
    {
        WeakReference ended = Connection();

        Session.Run(script);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(ended.IsAlive);
    }

    [Theory]
    [InlineData("[pscustomobject]@{ AccessKey = 'AKIAIOSFODNN7EXAMPLE' } | Connect-RootAccess -EndpointUrl $Endpoint")]
    [InlineData("@() | Connect-RootAccess -EndpointUrl $Endpoint")]
    public void Keys_that_cannot_be_bound_leave_no_connection_behind(string script)
    {
        Session.Run(script);

        Assert.Empty(Session.Run("Get-RootAccessConnection").Output);
        Assert.Equal(["NotConnected"], Session.Run("Remove-MemberRootCredential 111122223333 -Force").ErrorIds);
    }

    [Theory]
    [InlineData("-EndpointUrl @{ iamm = $Endpoint }", "EndpointNotTrusted")]
    [InlineData("-EndpointUrl @{ iam = $Endpoint; cloudtrail = $Endpoint }", "EndpointNotTrusted")]
    public void An_address_of_a_service_that_is_not_used_is_refused(string parameters, string errorId)
    {
        RunResult result = Session.Run(
            $"Connect-RootAccess -Region us-east-1 -AccessKey $Key -SecretKey $Secret {parameters}", Aws.Variables);

        Assert.Equal([errorId], result.ErrorIds);
    }

    [Fact]
    public void A_web_identity_without_a_role_is_refused()
    {
        RunResult result = Session.Run(
            "Connect-RootAccess -EndpointUrl $Endpoint -WebIdentityToken token", Aws.Variables);

        Assert.Equal(["CredentialsNotFound"], result.ErrorIds);
        Assert.Equal("RoleArn", result.Errors.Single().TargetObject);
    }

    // Not inlined, so that no frame of the test keeps it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Connection() =>
        new(Session.Run("Get-RootAccessConnection").Output.Single().BaseObject);
}
