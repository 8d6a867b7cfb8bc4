using System;
using System.CommandLine;
using System.IO;

namespace RootAccess.Shell;

/// <summary>The command line.</summary>
internal static class ShellCommand
{
    private const string Description =
        """
        Runs the RootAccessManagement module where PowerShell is not installed.

        The engine inside is PowerShell's own, but it comes with the commands of Microsoft.PowerShell.Core only:
        Where-Object, ForEach-Object, Get-Command, Import-Module, Out-Default and their like. Select-Object,
        Sort-Object, Format-*, ConvertTo-Json, Export-Csv and redirection with > need a full PowerShell.
        """;

    internal static RootCommand Create()
    {
        Option<string> command = new("--command", "-c")
        {
            Description = "Runs a script given as text.",
            HelpName = "script",
        };
        Option<FileInfo> file = new("--file", "-f") { Description = "Runs a script file.", HelpName = "path.ps1" };
        Option<bool> rehearse = new("--rehearse")
        {
            Description = "Shows the main job on a simulated organization, from enabling to the proof.",
        };
        RootCommand root = new(Description) { command, file, rehearse };
        root.Validators.Add(result =>
        {
            int given = (result.GetResult(command) is null ? 0 : 1)
                + (result.GetResult(file) is null ? 0 : 1)
                + (result.GetResult(rehearse) is null ? 0 : 1);
            if (given != 1)
            {
                result.AddError("Give one of --command, --file and --rehearse.");
            }
        });
        root.SetAction(result => Run(
            result.GetValue(command), result.GetValue(file), result.GetValue(rehearse)));
        return root;
    }

    private static int Run(string? command, FileInfo? file, bool rehearse)
    {
        try
        {
            using ShellSession session = ShellSession.Open(ModuleFolder.Find());
            if (rehearse)
            {
                return Rehearsal.Run(session);
            }

            return file is null ? session.RunScript(command!) : session.RunFile(file.FullName);
        }
        catch (FileNotFoundException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }
}
