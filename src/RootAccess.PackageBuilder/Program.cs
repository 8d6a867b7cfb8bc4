using System;
using System.Globalization;
using RootAccess.PackageBuilder;

// Turns the staged module into what can be published: a folder for the galleries, a zip for Azure Automation, checksums.
if (args is not [string stagedFolder, string listFile, string outputFolder, string timestamp]
    || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds))
{
    Console.Error.WriteLine(
        "Usage: RootAccess.PackageBuilder <staged module> <file with the paths to ship> <output folder> "
            + "<seconds since 1970 that every file is dated with>");
    return 2;
}

try
{
    ModulePackage package = ModulePackage.Write(
        new(stagedFolder), FileList.Read(listFile), outputFolder, DateTimeOffset.FromUnixTimeSeconds(seconds));
    Console.WriteLine($"{package.Folder.FullName}: {package.FileCount} files, {InMegabytes(package.FolderSize)}");
    Console.WriteLine($"{package.Archive.FullName}: {InMegabytes(package.Archive.Length)}");
    Console.WriteLine($"{package.Checksums.FullName}: the SHA-256 of the zip and of every file in it");
    Console.WriteLine(
        $"The longest path has {package.LongestPath.Length} of {PathLimit.Maximum} characters: {package.LongestPath}");
    return 0;
}
catch (PackageException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}

static string InMegabytes(long bytes) => (bytes / 1048576.0).ToString("0.0 'MB'", CultureInfo.InvariantCulture);
