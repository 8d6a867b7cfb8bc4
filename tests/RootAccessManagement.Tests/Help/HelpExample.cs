using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Help;

/// <summary>The code of an example, as the engine understands it.</summary>
internal sealed class HelpExample
{
    private readonly ScriptBlockAst _script;

    private HelpExample(string title, string code)
    {
        Title = title;
        Code = code;
        _script = Parser.ParseInput(code, out _, out ParseError[] errors);
        Errors = errors;
    }

    internal string Title { get; }

    internal string Code { get; }

    internal IReadOnlyList<ParseError> Errors { get; }

    internal IEnumerable<CommandAst> Commands =>
        _script.FindAll(node => node is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>();

    internal IEnumerable<string> CommandNames => Commands.Select(command => command.GetCommandName());

    /// <summary>A real organization cannot be reached from a test.</summary>
    internal bool NeedsRealOrganization => Commands.Any(command =>
        command.GetCommandName() == "Connect-RootAccess" && !ParameterNames(command).Contains("Simulation"));

    /// <summary>Runs it; policies are saved in a folder that is deleted again, not in the user's own.</summary>
    internal RunResult Run(ModuleSession session)
    {
        DirectoryInfo backups = Directory.CreateTempSubdirectory();
        try
        {
            bool savesPolicy = Code.Contains("UnlockBucketPolicy", StringComparison.Ordinal)
                || Code.Contains("UnlockQueuePolicy", StringComparison.Ordinal);
            string defaults = savesPolicy && CommandNames.Contains("Invoke-RootTask")
                ? "$PSDefaultParameterValues = @{ 'Invoke-RootTask:BackupPath' = $Backups }; "
                : string.Empty;
            return session.Run(
                $"{defaults}. ([scriptblock]::Create($Code))",
                new() { ["Backups"] = backups.FullName, ["Code"] = Code });
        }
        finally
        {
            backups.Delete(recursive: true);
        }
    }

    internal static HelpExample[] Of(ModuleSession session, string cmdlet) =>
        HelpPages.Get(session, cmdlet).In("examples").All("example")
            .Select(example => new HelpExample(
                $"{cmdlet}: {example.Text("title").Trim('-', ' ')}", example.Text("code")))
            .ToArray();

    internal static IEnumerable<string> ParameterNames(CommandAst command) =>
        command.CommandElements.OfType<CommandParameterAst>().Select(parameter => parameter.ParameterName);
}
