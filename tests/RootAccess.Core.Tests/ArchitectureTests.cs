using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using RootAccess.Core.Connections;
using Xunit;

namespace RootAccess.Core.Tests;

/// <summary>Who may know whom.</summary>
public sealed class ArchitectureTests
{
    [Fact]
    public void CoreKnowsNeitherPowerShellNorAws()
    {
        string?[] references =
            [.. typeof(ConnectedOrganization).Assembly.GetReferencedAssemblies().Select(name => name.Name)];

        Assert.Contains("System.Runtime", references);
        Assert.DoesNotContain(references, name =>
            name!.StartsWith("System.Management.Automation", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Microsoft.PowerShell", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("AWSSDK", StringComparison.OrdinalIgnoreCase)
            || (name.StartsWith("RootAccess", StringComparison.Ordinal) && name != "RootAccess.Policies"));
    }

    [Theory]
    [InlineData("RootAccess.Policies", "", "")]
    [InlineData("RootAccess.Core", "RootAccess.Policies", "")]
    [InlineData("RootAccess.AwsClients", "", "AWSSDK")]
    [InlineData("RootAccess.Aws", "RootAccess.AwsClients RootAccess.Core", "AWSSDK")]
    [InlineData("RootAccess.Simulator", "RootAccess.Policies", "")]
    [InlineData("RootAccess.Simulator.Server", "RootAccess.Simulator", "")]
    public void AProjectKnowsOnlyItsOwn(string project, string projects, string allowedFamily)
    {
        XDocument file = XDocument.Load(Path.Combine(Root(), "src", project, $"{project}.csproj"));

        Assert.Equal(
            projects.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Includes(file, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)).Order());
        Assert.DoesNotContain(Includes(file, "PackageReference"), package =>
            package.Contains("PowerShell", StringComparison.Ordinal)
            || package.Contains("Management.Automation", StringComparison.Ordinal)
            || (allowedFamily.Length == 0 && package.StartsWith("AWSSDK", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Includes(XDocument file, string element) =>
        file.Descendants(element).Select(item => (string?)item.Attribute("Include") ?? string.Empty)
            .Select(path => path.Replace('\\', '/'));

    private static string Root()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "RootAccess.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("RootAccess.sln is nowhere above the tests.");
    }
}
