using System;

namespace RootAccessManagement.Tests.Loopback;

/// <summary>What a script in a process of its own put out.</summary>
internal sealed record SessionResult(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of a script that made no error.</summary>
    internal string[] Lines
    {
        get
        {
            Assert.True(ExitCode == 0 && Error.Length == 0, Error);
            return Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        }
    }
}
