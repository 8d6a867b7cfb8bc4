using System;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>Deletions that AWS goes on listing.</summary>
public sealed class PropagationTests : ModuleTest
{
    public PropagationTests()
        : base(new()
        {
            Seed = new() { EnableFeatures = true },
            DeletionVisibilityDelay = TimeSpan.FromHours(1),
        })
    {
    }

    [Fact]
    public void What_is_still_listed_a_minute_after_its_deletion_is_not_called_removed()
    {
        RunResult result = Session.Run(
            "Remove-MemberRootCredential $Id -CredentialType AccessKey -Force",
            new() { ["Id"] = Aws.Id("sandbox-ana") });

        Assert.Equal(["Unverified"], result.Values("Outcome"));
        Assert.Equal(["False"], result.Values("Verified"));
        Assert.Equal(["CredentialStillPresent"], result.ErrorIds);
    }
}
