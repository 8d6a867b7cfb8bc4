using System.IO;
using System.Linq;

namespace RootAccessManagement.Tests.WindowsPowerShell;

/// <summary>Whether everything that bin/netstandard2.0 refers to exists in Windows PowerShell 5.1.</summary>
public sealed class ReferenceClosureTests(DesktopRuntime runtime) : IClassFixture<DesktopRuntime>
{
    // Asked for in a version that is not the folder's: the runtime finds nothing, and ModuleAssemblyResolver answers.
    private static readonly string[] s_redirects =
    [
        "System.Buffers 4.0.2.0 -> 4.0.3.0",
        "System.Runtime.CompilerServices.Unsafe 4.0.4.1 -> 6.0.0.0",
        "System.Text.Json 6.0.0.0 -> 8.0.0.0",
    ];

    [Fact]
    public void Every_referenced_assembly_is_there() => Assert.Empty(
        from file in runtime.Shipped
        from reference in file.References
        where runtime.Bind(file, reference) is null
        select $"{file.Name} -> {file.Reader.GetString(reference.Name)} {reference.Version}");

    [Fact]
    public void Every_referenced_type_and_member_is_there()
    {
        ReferenceCheck check = new(runtime);

        Assert.Empty(runtime.Shipped.SelectMany(check.Unresolved));
        Assert.InRange(check.Count, 10_000, int.MaxValue);
    }

    [Fact]
    public void The_redirects_that_the_resolver_makes_are_these() => Assert.Equal(
        s_redirects,
        (from file in runtime.Shipped
         from reference in file.References
         let bound = runtime.Bind(file, reference)
         where bound is not null && runtime.IsShipped(bound) && bound.Version != reference.Version
         orderby bound.Name, reference.Version
         select $"{bound.Name} {reference.Version} -> {bound.Version}").Distinct());

    [Fact]
    public void Only_the_cmdlets_know_the_engine() => Assert.Equal(
        ["RootAccessManagement"],
        runtime.Shipped.Where(file => file.References.Any(reference => DesktopRuntime.IsEngine(file, reference)))
            .Select(file => file.Name));

    [Fact]
    public void A_library_for_another_runtime_would_be_noticed()
    {
        string modern = Path.Combine(DesktopRuntime.Folder, "..", "net8.0", "RootAccess.Core.dll");
        using AssemblyFile file = new(modern);

        Assert.NotEmpty(new ReferenceCheck(runtime).Unresolved(file));
    }
}
