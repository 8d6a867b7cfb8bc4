using System.Threading.Tasks;
using RootAccess.Core.Journal;
using RootAccess.Core.Ports;
using Xunit;

namespace RootAccess.Aws.Tests.RootTasks;

public sealed class PasswordRecoverySessionTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AllowsRecoveryOnce(bool overLoopback)
    {
        await using TaskTarget target = await TaskTarget.StartAsync(overLoopback);
        using IPasswordRecoverySession session =
            await target.Port.OpenPasswordRecoverySessionAsync(target.Clean.Id, default);

        Assert.Equal(target.Clean.Id, await session.GetCallerAccountIdAsync(default));
        Assert.False(await session.HasPasswordAsync(default));
        Assert.True(await session.AllowRecoveryAsync(UnrecordedChange.Instance, default));
        Assert.True(await session.HasPasswordAsync(default));
        Assert.False(await session.AllowRecoveryAsync(UnrecordedChange.Instance, default));
        Assert.True(target.Clean.Root.HasPassword);
    }
}
