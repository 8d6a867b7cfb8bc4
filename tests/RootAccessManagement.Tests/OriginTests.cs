using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>Rows of another organization or of a simulation, however they are handed over.</summary>
public sealed class OriginTests : ModuleTest
{
    private const string Rows =
        "$other = [pscustomobject]@{ AccountId = $Id; OrganizationId = 'o-other12345' };"
            + " $own = [pscustomobject]@{ AccountId = $Second; OrganizationId = $Organization };"
            + " $simulated = [pscustomobject]@{ AccountId = $Id; IsSimulation = $true };"
            + " $text = [pscustomobject]@{ AccountId = $Id; IsSimulation = 'True' };"
            + " $table = @{ AccountId = $Id; OrganizationId = 'o-other12345' }; ";

    private static readonly string[] s_cmdlets =
        ["Get-OrgMemberAccount", "Get-MemberRootCredential", "Remove-MemberRootCredential -Force"];

    [Theory]
    [InlineData("$other | {0}")]
    [InlineData("$table | {0}")]
    [InlineData("$simulated | {0}")]
    [InlineData("$text | {0}")]
    [InlineData(", @($own, $other) | {0}")]
    [InlineData("{0} -AccountId $other")]
    [InlineData("{0} -AccountId $own, $simulated")]
    [InlineData("{0} -AccountId @($own, $table)")]
    public void Are_refused_and_the_others_go_on(string piping)
    {
        foreach (string cmdlet in s_cmdlets)
        {
            RunResult result = Session.Run(
                Rows + piping.Replace("{0}", cmdlet, System.StringComparison.Ordinal),
                new()
                {
                    ["Id"] = Aws.Id("sandbox-ana"),
                    ["Second"] = Aws.Id("sandbox-ben"),
                    ["Organization"] = Aws.Simulator.OrganizationId,
                });

            Assert.Equal(["OrganizationMismatch"], result.ErrorIds);
            Assert.Equal(
                piping.Contains("$own", System.StringComparison.Ordinal) ? [Aws.Id("sandbox-ben")] : [],
                result.Values("AccountId"));
        }

        Assert.Empty(Aws.RootCalls(Aws.Id("sandbox-ana")));
    }
}
