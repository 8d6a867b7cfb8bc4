namespace RootAccessManagement.Tests.Hosting;

/// <summary>What a process of the shell put out.</summary>
internal sealed record ShellResult(int ExitCode, string Output, string Error);
