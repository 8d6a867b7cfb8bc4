using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using RootAccess.PackageBuilder;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Packaging;

/// <summary>The module as built, packaged: what a gallery and a user's machine get.</summary>
public sealed class ShippedModuleTests(PackagedModule packaged) : IClassFixture<PackagedModule>
{
    [Fact]
    public void The_manifest_has_what_a_gallery_shows()
    {
        PSObject manifest = Manifest();

        Assert.Equal("RootAccessManagement", manifest.Properties["Name"].Value);
        Assert.All(
            ["Author", "CompanyName", "Copyright", "Description", "Guid"],
            name => Assert.NotEmpty(manifest.Properties[name].Value.ToString()!));
        Assert.Contains("AWS", (IEnumerable<string>)manifest.Properties["Tags"].Value);
        Assert.StartsWith(
            manifest.Properties["Version"].Value + ": ",
            manifest.Properties["ReleaseNotes"].Value.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void No_tag_has_a_character_that_splits_it() =>
        Assert.All(
            (IEnumerable<string>)Manifest().Properties["Tags"].Value,
            tag => Assert.DoesNotContain(' ', tag));

    [Fact]
    public void The_package_holds_every_staged_file() =>
        Assert.Equal(packaged.Listed.Paths, FileList.Of(packaged.Folder).Paths);

    [Fact]
    public void Every_library_of_others_is_in_the_notices()
    {
        string notices = File.ReadAllText(Path.Combine(packaged.Folder.FullName, "THIRD-PARTY-NOTICES.txt"));
        string[] libraries = FileList.Of(packaged.Folder).Paths
            .Where(path => path.EndsWith(".dll", StringComparison.Ordinal))
            .Select(path => Path.GetFileName(path))
            .Where(name => !name.StartsWith("RootAccess", StringComparison.Ordinal))
            .ToArray();

        Assert.NotEmpty(libraries);
        Assert.All(libraries, name => Assert.Contains($"    {name}", notices, StringComparison.Ordinal));
    }

    [Fact]
    public void Neither_an_engine_nor_symbols_ship()
    {
        Assert.All(FileList.Of(packaged.Folder).Paths, path =>
        {
            Assert.DoesNotContain("System.Management.Automation", path, StringComparison.Ordinal);
            Assert.False(path.EndsWith(".pdb", StringComparison.Ordinal), path);
        });
    }

    private PSObject Manifest()
    {
        using ModuleSession session = new(import: false);
        RunResult result = session.Run(
            "Test-ModuleManifest $Path",
            new() { ["Path"] = Path.Combine(packaged.Folder.FullName, "RootAccessManagement.psd1") });
        Assert.Empty(result.Errors);
        Assert.Empty(result.Warnings);
        return result.Output.Single();
    }
}
