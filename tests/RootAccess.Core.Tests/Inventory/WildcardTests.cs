using RootAccess.Core.Inventory;
using Xunit;

namespace RootAccess.Core.Tests.Inventory;

public sealed class WildcardTests
{
    [Theory]
    [InlineData("shop", "Shop", true)]
    [InlineData("shop", "Shop 2", false)]
    [InlineData("shop*", "Shop 2", true)]
    [InlineData("*", "", true)]
    [InlineData("?", "", false)]
    [InlineData("team-[a-c]", "team-B", true)]
    [InlineData("team-[a-c]", "team-d", false)]
    [InlineData("team-[ac]", "team-c", true)]
    [InlineData("[]x]", "]", true)]
    [InlineData("[z-a]", "b", false)]
    [InlineData("[^a]", "b", false)]
    [InlineData("[^a]", "^", true)]
    [InlineData("a`*", "a*", true)]
    [InlineData("a`*", "ab", false)]
    [InlineData("a[", "a[", true)]
    [InlineData("a.b", "axb", false)]
    [InlineData("a\\d", "a\\d", true)]
    public void MatchesAsPowerShellDoes(string pattern, string text, bool expected) =>
        Assert.Equal(expected, Wildcard.Parse(pattern).IsMatch(text));

    [Theory]
    [InlineData("Workloads/*", "Workloads/Prod", true)]
    [InlineData("Workloads/*", "Workloads/Prod/Eu", false)]
    [InlineData("*", "Workloads/Prod", false)]
    [InlineData("Workloads?Prod", "Workloads/Prod", false)]
    [InlineData("Workloads[.-0]Prod", "Workloads/Prod", false)]
    [InlineData("*/Prod", "Workloads/Prod", true)]
    public void StaysWithinALevelOfAPath(string pattern, string path, bool expected) =>
        Assert.Equal(expected, Wildcard.Parse(pattern, withinLevel: true).IsMatch(path));

    [Theory]
    [InlineData("Prod", false)]
    [InlineData("Prod`*", false)]
    [InlineData("Pro[", false)]
    [InlineData("Pro?", true)]
    [InlineData("Pro[d]", true)]
    public void KnowsWhetherItIsAPattern(string pattern, bool expected) =>
        Assert.Equal(expected, Wildcard.Parse(pattern).HasWildcards);
}
