using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Simulator.Faults;
using RootAccessManagement.Tests.Hosting;
using RootAccessManagement.Tests.Packaging;

namespace RootAccessManagement.Tests.Logins;

/// <summary>A credential_process that waits for somebody does not keep a run from being stopped.</summary>
public sealed class HangingProcessTests() : ModuleTest(isConnected: false)
{
    private const string Connect =
        "$null = Connect-RootAccess -EndpointUrl $Endpoint -ProfileName vault -ProfileLocation $Profiles"
        + " -Region us-east-1 -JournalPath $Journal";

    private const string Audit = "Get-OrgMemberAccount -Name sandbox-ana | Get-MemberRootCredential";

    [Fact]
    public async Task A_run_ends_while_its_keys_are_renewed()
    {
        using TemporaryFolder folder = new();
        Assert.Empty(Run(folder, Connect).Errors);
        Aws.Simulator.Faults.Script(new()
        {
            Operation = "AssumeRoot",
            Effect = FaultEffect.Error("ExpiredTokenException", 400, "The security token included is expired"),
        });

        RunResult stopped = await StopWhileTheProcessHangsAsync(folder, Audit);

        Assert.True(stopped.WasEnded);
        Assert.Equal(["Present"], Run(folder, Audit).Values("Status"));
    }

    [Fact]
    public async Task Connecting_ends_while_the_first_keys_are_awaited()
    {
        using TemporaryFolder folder = new();

        RunResult stopped = await StopWhileTheProcessHangsAsync(folder, Connect);

        Assert.True(stopped.WasEnded);
        Assert.Empty(Run(folder, Connect).Errors);
    }

    // The process hangs while the file 'hang' is there, and says so by the file 'hangs'.
    private async Task<RunResult> StopWhileTheProcessHangsAsync(TemporaryFolder folder, string script)
    {
        string hang = folder.PathOf("hang");
        folder.Write("hang");
        try
        {
            Task<RunResult> running = Task.Run(() => Run(folder, script));
            Assert.True(SpinWait.SpinUntil(
                () => File.Exists(folder.PathOf("hangs")), TimeSpan.FromSeconds(30)));
            Session.Stop();
            return await running.WaitAsync(TimeSpan.FromSeconds(30));
        }
        finally
        {
            File.Delete(hang);
        }
    }

    private RunResult Run(TemporaryFolder folder, string script)
    {
        string keys = folder.PathOf("keys.sh");
        folder.Write("keys.sh", $$"""
            cd '{{folder.Folder.FullName}}'
            if [ -e hang ]; then touch hangs; while [ -e hang ]; do sleep 0.05; done; fi
            echo '{ "Version": 1, "AccessKeyId": "{{Aws.Simulator.AccessKeyId}}",'
            echo '"SecretAccessKey": "{{Aws.Simulator.SecretAccessKey}}" }'
            """);
        folder.Write("credentials", $"[vault]\ncredential_process = sh {keys}\n");
        return Session.Run(
            script, Aws.Variables.Append(new("Profiles", folder.PathOf("credentials"))).ToDictionary());
    }
}
