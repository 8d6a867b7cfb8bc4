using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>The shell as a process of its own, with everything redirected.</summary>
public sealed class ShellTests
{
    private const char Escape = '\u001b';

    [Fact]
    public async Task Renders_tables_without_colours()
    {
        ShellResult result = await ShellProcess.RunAsync("--command", "Connect-RootAccess -Simulation");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("OrganizationId CallerRole", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, result.Output);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task Errors_go_to_the_error_stream_and_fail_the_script()
    {
        ShellResult result = await ShellProcess.RunAsync("--command", "Remove-MemberRootCredential 111122223333 -Force");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Connect-RootAccess", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, result.Error);
    }

    [Theory]
    [InlineData("throw 'no'", 1)]
    [InlineData("exit 7", 7)]
    [InlineData("'fine'", 0)]
    [InlineData("try { Get-OrgRootFeature -Connection $null } catch { 'handled' }", 0)]
    public async Task The_exit_code_is_the_scripts(string script, int exitCode) =>
        Assert.Equal(exitCode, (await ShellProcess.RunAsync("--command", script)).ExitCode);

    [Fact]
    public async Task Text_that_is_no_script_is_explained()
    {
        ShellResult result = await ShellProcess.RunAsync("--command", "if (");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("ParserError: Missing condition", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_a_file_with_its_exit_code()
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".ps1");
        await File.WriteAllTextAsync(file, "\"in $PSScriptRoot\"; exit 4");
        try
        {
            ShellResult result = await ShellProcess.RunAsync("--file", file);

            Assert.Equal(4, result.ExitCode);
            Assert.Contains("in " + Path.GetDirectoryName(file), result.Output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task With_redirected_input_nobody_is_asked()
    {
        ShellResult result = await ShellProcess.RunAsync(
            "--command",
            "$null = Connect-RootAccess -Simulation;"
                + " Get-OrgMemberAccount -Name sandbox-ana | Remove-MemberRootCredential");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("-Force", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_says_that_the_engine_has_core_commands_only()
    {
        ShellResult result = await ShellProcess.RunAsync("--help");

        Assert.Contains("Microsoft.PowerShell.Core", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_the_rehearsal_before_the_next_step()
    {
        if (OperatingSystem.IsWindows())
        {
            // A console's Ctrl+C cannot be sent to another process alone there.
            return;
        }

        using Process shell = ShellProcess.StartInterruptible("--rehearse");
        string? line;
        do
        {
            line = await shell.StandardOutput.ReadLineAsync();
        }
        while (line is not null && !line.StartsWith("PS> Enable-OrgRootCredentialManagement", StringComparison.Ordinal));

        using Process kill = Process.Start("kill", $"-INT {shell.Id}");
        await kill.WaitForExitAsync();
        ShellResult result = await ShellProcess.EndAsync(shell);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Stopped", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Remove-MemberRootCredential", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rehearsal_removes_credentials_and_proves_it()
    {
        ShellResult result = await ShellProcess.RunAsync("--rehearse");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("What if: ", result.Output, StringComparison.Ordinal);
        string proof = result.Output[result.Output.LastIndexOf("PS> ", StringComparison.Ordinal)..];
        Assert.Matches(" sandbox-ana +NotPresent", proof);
        Assert.Contains("RootRecentlyUsed", result.Output, StringComparison.Ordinal);
    }
}
