using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Iam;

public sealed class CredentialReportTests
{
    private const int Columns = 22;

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 9, 12, 1, 41, 52, TimeSpan.Zero));
    private readonly AwsSimulator _simulator;

    public CredentialReportTests() => _simulator = new AwsSimulator(new SimulatorOptions { TimeProvider = _clock });

    [Fact]
    public async Task HasTheRootUserFirstAndTheOthersByName()
    {
        _simulator.CreateUser(_simulator.ManagementAccountId, "Zoe");
        _simulator.CreateUser(_simulator.ManagementAccountId, "anna");

        string[] lines = await ReadAsync();

        Assert.All(lines, line => Assert.Equal(Columns, line.Split(',').Length));
        Assert.Equal(
            ["user", "<root_account>", "administrator", "anna", "limited", "Zoe"],
            lines.Select(line => line.Split(',')[0]));
    }

    [Fact]
    public async Task ShowsARootUserWithAFreshPassword()
    {
        IamUser root = _simulator.State.ManagementAccount.Root;
        root.MfaDevices.Clear();
        root.PasswordLastUsed = null;
        root.LoginProfile = new LoginProfile { CreateDate = _clock.GetUtcNow() };

        string[] lines = await ReadAsync();

        string account = _simulator.ManagementAccountId;
        string created = root.CreateDate.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);
        Assert.Equal(
            $"<root_account>,arn:aws:iam::{account}:root,{created},true,no_information,2026-09-12T01:41:52Z,"
                + "not_supported,false,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A",
            lines[1]);
    }

    [Fact]
    public async Task ShowsAUserWithoutPassword()
    {
        string[] limited = (await ReadAsync()).Single(line => line.StartsWith("limited,", StringComparison.Ordinal))
            .Split(',');

        Assert.Equal(["false", "N/A", "N/A", "N/A", "false", "true"], limited[3..9]);
    }

    private async Task<string[]> ReadAsync()
    {
        using RawClient client = new(_simulator);
        await client.IamAsync(_simulator.Administrator, "GenerateCredentialReport");
        _clock.Advance(CredentialReport.Duration);
        RawAnswer answer = await client.IamAsync(_simulator.Administrator, "GetCredentialReport");
        string content = Encoding.UTF8.GetString(Convert.FromBase64String(answer.Text("Content")!));
        Assert.DoesNotContain("\r", content, StringComparison.Ordinal);
        Assert.False(content.EndsWith('\n'));
        return content.Split('\n');
    }
}
