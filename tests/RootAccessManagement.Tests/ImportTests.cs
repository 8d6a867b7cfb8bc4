using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>Importing, re-importing and removing the module in a bare engine.</summary>
public sealed class ImportTests
{
    private const string ExportedNames =
        "Get-Command -Module RootAccessManagement -CommandType Cmdlet | ForEach-Object Name";

    [Fact]
    public void Manifest_lists_exactly_the_cmdlets_of_the_built_module()
    {
        using ModuleSession session = new();

        RunResult built = session.Run(
            "$inner = (Get-Module RootAccessManagement).NestedModules + (Get-Module RootAccessManagement -All);"
                + "$inner.ImplementingAssembly | ForEach-Object { $_.GetTypes() } | ForEach-Object {"
                + " foreach ($a in $_.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false))"
                + " { $a.VerbName + '-' + $a.NounName } }");

        Assert.NotEmpty(built.Output);
        // One is for the module's script alone.
        Assert.Equal(
            built.Output.Select(name => name.ToString()).Distinct().Except(["Assert-ModuleFolder"]).Order(),
            Listed(session));
    }

    [Fact]
    public void Forced_imports_one_after_the_other_keep_every_cmdlet()
    {
        using ModuleSession session = new();

        RunResult result = session.Run(
            $"Import-Module $Manifest -Force; Import-Module $Manifest -Force; {ExportedNames}",
            new() { ["Manifest"] = ModuleSession.Manifest });

        Assert.Empty(result.Errors);
        Assert.Equal(Listed(session), result.Output.Select(name => name.ToString()).Order());
    }

    [Fact]
    public void A_removed_module_leaves_nothing_and_can_be_imported_again()
    {
        using ModuleSession session = new();

        RunResult removed = session.Run($"Remove-Module RootAccessManagement; Get-Module; {ExportedNames}");
        RunResult again = session.Run(
            $"Import-Module $Manifest; {ExportedNames}", new() { ["Manifest"] = ModuleSession.Manifest });

        Assert.Empty(removed.Output);
        Assert.Equal(Listed(session), again.Output.Select(name => name.ToString()).Order());
    }

    [Fact]
    public void Another_copy_elsewhere_is_refused_by_name()
    {
        using ModuleSession first = new();
        using ModuleSession second = new(import: false);

        RunResult result = RunWithCopy(second, "Import-Module $Copy");

        Assert.Contains("another copy", result.Errors.Single().Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_build_elsewhere_is_refused_by_name()
    {
        using ModuleSession first = new();
        using ModuleSession second = new(import: false);

        RunResult result = RunWithCopy(
            second,
            "Import-Module $Copy",
            bin => File.Copy(
                Path.Combine(bin, "netstandard2.0", "RootAccessManagement.dll"),
                Path.Combine(bin, "net8.0", "RootAccessManagement.dll"),
                overwrite: true));

        Assert.Contains("another copy", result.Errors[^1].Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_copy_in_the_same_session_is_refused_and_leaves_the_first_one_whole()
    {
        using ModuleSession session = new();

        RunResult refused = RunWithCopy(session, "Import-Module $Copy");
        RunResult result = session.Run(
            "$null = Connect-RootAccess -Simulation; $a = Get-OrgMemberAccount -Name sandbox-ana;"
                + " $a.Name; $a.Id -eq $a.AccountId");

        Assert.Contains("another copy", refused.Errors.Single().Exception.Message, StringComparison.Ordinal);
        Assert.Equal(["sandbox-ana", "True"], result.Output.Select(value => value.ToString()));
    }

    [Theory]
    [InlineData("Import-Module $Manifest -Force; Import-Module $Manifest -Force")]
    [InlineData("Remove-Module RootAccessManagement; Import-Module $Manifest")]
    public void The_short_names_of_an_account_outlive_another_import(string import)
    {
        using ModuleSession session = new();

        RunResult result = session.Run(
            import + "; $null = Connect-RootAccess -Simulation; (Get-OrgMemberAccount -Name sandbox-ana).Name",
            new() { ["Manifest"] = ModuleSession.Manifest });

        Assert.Empty(result.Errors);
        Assert.Equal("sandbox-ana", result.Output.Single().ToString());
    }

    [Fact]
    public void Result_types_can_be_named_in_scripts()
    {
        using ModuleSession session = new();

        RunResult result = session.Run("[RootAccess.Core.Models.OrgMemberAccount].FullName");

        Assert.Equal("RootAccess.Core.Models.OrgMemberAccount", result.Output.Single().ToString());
    }

    [Fact]
    public void The_cmdlets_know_the_AWS_SDK_through_the_load_context_only()
    {
        using ModuleSession session = new();

        Assembly cmdlets = AssemblyLoadContext.Default.Assemblies.Single(
            assembly => assembly.GetName().Name == "RootAccessManagement");

        Assert.DoesNotContain(
            cmdlets.GetReferencedAssemblies(), name => name.Name!.StartsWith("AWSSDK", StringComparison.Ordinal));
    }

    private static IOrderedEnumerable<string> Listed(ModuleSession session) => session
        .Run("(Test-ModuleManifest $Manifest).ExportedCmdlets.Keys", new() { ["Manifest"] = ModuleSession.Manifest })
        .Output.Select(name => name.ToString()).Order();

    private static RunResult RunWithCopy(
        ModuleSession session, string script, Action<string>? change = null)
    {
        string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "RootAccessManagement");
        Copy(new(Path.GetDirectoryName(ModuleSession.Manifest)!), folder);
        change?.Invoke(Path.Combine(folder, "bin"));
        try
        {
            return session.Run(script, new() { ["Copy"] = Path.Combine(folder, "RootAccessManagement.psd1") });
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
        }
    }

    private static void Copy(DirectoryInfo source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (FileInfo file in source.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(target, file.Name));
        }

        foreach (DirectoryInfo folder in source.EnumerateDirectories())
        {
            Copy(folder, Path.Combine(target, folder.Name));
        }
    }
}
