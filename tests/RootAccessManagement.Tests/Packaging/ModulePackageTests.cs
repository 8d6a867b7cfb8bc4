using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using RootAccess.PackageBuilder;

namespace RootAccessManagement.Tests.Packaging;

/// <summary>Folder, zip and checksums of a small module.</summary>
public sealed class ModulePackageTests : IDisposable
{
    private static readonly DateTimeOffset s_date = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly TemporaryFolder _work = new();

    public ModulePackageTests()
    {
        _work.Write("Module/Module.psd1", "@{}");
        _work.Write("Module/bin/Module.dll");
    }

    [Fact]
    public void The_zip_holds_one_folder_of_its_own_name_with_the_manifest_in_it()
    {
        ModulePackage package = Write("Module.psd1", "bin/Module.dll");

        using ZipArchive zip = ZipFile.OpenRead(package.Archive.FullName);
        Assert.Equal("Module.zip", package.Archive.Name);
        Assert.Equal(["Module/Module.psd1", "Module/bin/Module.dll"], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void The_same_files_give_the_same_bytes()
    {
        byte[] first = File.ReadAllBytes(Write("Module.psd1", "bin/Module.dll").Archive.FullName);
        File.SetLastWriteTimeUtc(_work.PathOf("Module/Module.psd1"), DateTime.UnixEpoch.AddYears(40));

        byte[] second = File.ReadAllBytes(Write("bin/Module.dll", "Module.psd1").Archive.FullName);

        Assert.Equal(first, second);
    }

    [Fact]
    public void Every_file_has_the_date_it_was_given()
    {
        ModulePackage package = Write("Module.psd1", "bin/Module.dll");

        Assert.All(
            package.Folder.EnumerateFiles("*", SearchOption.AllDirectories),
            file => Assert.Equal(s_date.UtcDateTime, file.LastWriteTimeUtc));
    }

    [Fact]
    public void The_checksums_are_those_of_the_zip_and_of_every_file()
    {
        ModulePackage package = Write("Module.psd1", "bin/Module.dll");

        string[][] lines = File.ReadAllLines(package.Checksums.FullName).Select(line => line.Split("  ")).ToArray();
        Assert.Equal(["Module.zip", "Module/Module.psd1", "Module/bin/Module.dll"], lines.Select(line => line[1]));
        Assert.All(lines, line => Assert.Equal(
            line[0], Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_work.PathOf("package/" + line[1]))))));
    }

    [Fact]
    public void What_an_earlier_run_left_is_gone()
    {
        _work.Write("package/Module/old.dll");

        ModulePackage package = Write("Module.psd1", "bin/Module.dll");

        Assert.False(File.Exists(Path.Combine(package.Folder.FullName, "old.dll")));
    }

    [Fact]
    public void A_file_that_is_not_listed_is_refused_by_name()
    {
        _work.Write("Module/bin/Surprise.dll");

        PackageException refused = Assert.Throws<PackageException>(() => Write("Module.psd1", "bin/Module.dll"));

        Assert.Contains("Not listed: [bin/Surprise.dll]", refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_work.PathOf("package")));
    }

    [Fact]
    public void A_listed_file_that_is_not_there_is_refused_by_name()
    {
        PackageException refused = Assert.Throws<PackageException>(
            () => Write("Module.psd1", "bin/Module.dll", "bin/Absent.dll"));

        Assert.Contains("Missing: [bin/Absent.dll]", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_manifest_of_its_name_is_refused()
    {
        File.Move(_work.PathOf("Module/Module.psd1"), _work.PathOf("Module/Other.psd1"));

        Assert.Throws<PackageException>(() => Write("Other.psd1", "bin/Module.dll"));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_path_may_be_as_long_as_Azure_Automation_takes(int beyond, bool isAllowed)
    {
        string name = new('x', PathLimit.Maximum - "Module/".Length + beyond);
        _work.Write("Module/" + name);

        Exception? refused = Record.Exception(() => Write("Module.psd1", "bin/Module.dll", name));

        Assert.Equal(isAllowed, refused is null);
        Assert.Equal(!isAllowed, refused is PackageException);
    }

    public void Dispose() => _work.Dispose();

    private ModulePackage Write(params string[] shipped)
    {
        string list = string.Create(CultureInfo.InvariantCulture, $"list{shipped.Length}.txt");
        _work.Write(list, string.Join('\n', shipped));
        return ModulePackage.Write(
            new(_work.PathOf("Module")), FileList.Read(_work.PathOf(list)), _work.PathOf("package"), s_date);
    }
}
