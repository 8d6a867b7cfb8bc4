using System;
using System.Linq;
using System.Threading.Tasks;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>Prompts where the host is at the other end of a remote session, which answers in its own way.</summary>
public sealed class RemoteHostTests(RemoteHostTests.Remote remote) : IClassFixture<RemoteHostTests.Remote>, IAsyncLifetime
{
    private readonly ModuleSession _session = remote.Session;
    private SimulatedAws _aws = null!;

    public async Task InitializeAsync()
    {
        _aws = await SimulatedAws.StartAsync();
        _session.Host.Answers.Clear();
        _session.Host.Prompts.Clear();
        _session.Connect(_aws);
    }

    public Task DisposeAsync() => _aws.DisposeAsync().AsTask();

    [Theory]
    [InlineData("Remove-MemberRootCredential", "Removed", "Yes")]
    [InlineData("Remove-MemberRootCredential", "Skipped", "No")]
    [InlineData("Close-MemberAccount", "Requested", "Yes", "Yes")]
    [InlineData("Close-MemberAccount", "Skipped", "No")]
    public void Somebody_there_is_asked(string command, string outcome, params string[] answers)
    {
        Array.ForEach(answers, _session.Host.Answers.Enqueue);

        RunResult result = Run(command);

        Assert.Empty(result.Errors);
        Assert.Equal(answers.Length, _session.Host.Prompts.Count);
        Assert.Equal([outcome], result.Values("Outcome"));
    }

    [Theory]
    [InlineData("Remove-MemberRootCredential")]
    [InlineData("Close-MemberAccount")]
    [InlineData("Disable-OrgRootSession")]
    public void Where_nobody_is_the_error_names_force(string command)
    {
        RunResult result = Run(command);

        Assert.Equal(["ConfirmationRequired"], result.ErrorIds);
        Assert.Contains("-Force", result.Errors.Single().ErrorDetails.RecommendedAction);
        Assert.Empty(_aws.Changes());
    }

    [Fact]
    public void Where_nobody_is_a_code_of_an_mfa_device_is_named_as_missing()
    {
        RunResult result = _session.Run(
            "Connect-RootAccess -EndpointUrl $Endpoint -AccessKey $Key -SecretKey $Secret -Region us-east-1"
                + " -RoleArn arn:aws:iam::111122223333:role/admin -MfaSerial arn:aws:iam::111122223333:mfa/ana",
            _aws.Variables);

        Assert.Equal(["MfaTokenRequired"], result.ErrorIds);
    }

    private RunResult Run(string command) => _session.Run(
        command.Contains("Member") ? $"{command} $Id" : command, new() { ["Id"] = _aws.Id("sandbox-ana") });

    public sealed class Remote : IDisposable
    {
        internal ModuleSession Session { get; } = ModuleSession.OverAPipe();

        public void Dispose() => Session.Dispose();
    }
}
