using System.Linq;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Closure;

/// <summary>Close-MemberAccount where AWS's quota of closures within 30 days is nearly used up.</summary>
public sealed class ClosureQuotaTests() : ModuleTest(new() { Seed = new() { EnableFeatures = true }, ClosureQuota = 1 })
{
    [Fact]
    public void The_rest_is_deferred_without_further_calls()
    {
        RunResult result = Session.Run("Get-OrgMemberAccount -OrganizationalUnit Sandbox | Close-MemberAccount -Force");

        Assert.Equal("Requested", result.Values("Outcome")[0]);
        Assert.All(result.Values("Outcome").Skip(1), outcome => Assert.Equal("Deferred", outcome));
        Assert.All(result.Values("ErrorId").Skip(1), id => Assert.Equal("CloseAccountQuotaExceeded", id));
        Assert.Empty(result.Errors);
        Assert.Equal(2, Aws.Simulator.Calls.Of("CloseAccount").Count);
    }
}
