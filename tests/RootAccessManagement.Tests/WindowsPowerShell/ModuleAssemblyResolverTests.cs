using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace RootAccessManagement.Tests.WindowsPowerShell;

/// <summary>
/// The resolver of the build for Windows PowerShell, loaded into contexts of its own, so that nothing else in this
/// process meets that build.
/// </summary>
public sealed class ModuleAssemblyResolverTests
{
    private readonly AssemblyLoadContext _context = new("Windows PowerShell build");
    private readonly Type _resolver;

    public ModuleAssemblyResolverTests() =>
        _resolver = Load("RootAccessManagement").GetType("RootAccessManagement.Loading.ModuleAssemblyResolver", true)!;

    [Theory]
    [InlineData("RootAccessManagement", "System.Text.Json, Version=6.0.0.0", "System.Text.Json.dll")]
    [InlineData("System.Text.Encodings.Web", "System.Buffers, Version=4.0.2.0", "System.Buffers.dll")]
    public void A_request_of_ours_is_answered_from_our_folder_whatever_the_version(
        string requesting, string name, string expected) =>
        Assert.Equal(Path.Combine(DesktopRuntime.Folder, expected), PathFor(name, Load(requesting)));

    [Theory]
    [InlineData("AWSSDK.SecurityToken")]
    [InlineData("AWSSDK.SSO")]
    [InlineData("AWSSDK.SSOOIDC")]
    public void What_other_copies_of_the_AWS_SDK_look_up_by_name_is_not_in_our_folder(string name) =>
        Assert.False(File.Exists(Path.Combine(DesktopRuntime.Folder, name + ".dll")));

    [Fact]
    public void A_request_of_another_copy_of_the_AWS_SDK_is_not_answered()
    {
        string copy = Path.Combine(AppContext.BaseDirectory, "AnotherModule", "AWSSDK.Core.dll");
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(Path.Combine(DesktopRuntime.Folder, "AWSSDK.Core.dll"), copy, overwrite: true);

        Assert.Null(PathFor("AWSSDK.SQS", new AssemblyLoadContext("Another module").LoadFromAssemblyPath(copy)));
    }

    [Fact]
    public void A_request_of_somebody_else_is_not_answered() =>
        Assert.Null(PathFor("System.Text.Json", typeof(FactAttribute).Assembly));

    [Fact]
    public void A_request_of_an_assembly_without_a_file_is_not_answered()
    {
        using FileStream file = File.OpenRead(Path.Combine(DesktopRuntime.Folder, "AWSSDK.Core.dll"));

        Assert.Null(PathFor("AWSSDK.SQS", new AssemblyLoadContext("From memory").LoadFromStream(file)));
    }

    [Fact]
    public void A_request_of_nobody_is_not_answered() => Assert.Null(PathFor("System.Text.Json", requesting: null));

    [Fact]
    public void What_our_folder_does_not_have_is_not_answered() =>
        Assert.Null(PathFor("System.Management.Automation", Load("RootAccessManagement")));

    [Fact]
    public void Once_the_module_was_imported_our_types_find_their_dependencies()
    {
        Assert.Throws<FileNotFoundException>(TypeOfTimeProvider);

        object resolver = Activator.CreateInstance(_resolver)!;
        _resolver.GetMethod("OnImport")!.Invoke(resolver, null);

        Assert.Equal("Microsoft.Bcl.TimeProvider", TypeOfTimeProvider().Assembly.GetName().Name);
    }

    private Type TypeOfTimeProvider() => Load("RootAccess.Simulator")
        .GetType("RootAccess.Simulator.SimulatorOptions", throwOnError: true)!
        .GetProperty("TimeProvider")!.PropertyType;

    private Assembly Load(string name) =>
        _context.LoadFromAssemblyPath(Path.Combine(DesktopRuntime.Folder, name + ".dll"));

    private string? PathFor(string name, Assembly? requesting) => (string?)_resolver
        .GetMethod("PathFor", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, [name, requesting]);
}
