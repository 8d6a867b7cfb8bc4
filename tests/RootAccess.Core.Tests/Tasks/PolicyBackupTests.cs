using System;
using System.IO;
using System.Linq;
using System.Text;
using RootAccess.Core.Errors;
using RootAccess.Core.Tasks;
using Xunit;

namespace RootAccess.Core.Tests.Tasks;

public sealed class PolicyBackupTests : TaskTest
{
    private static readonly DateTimeOffset s_time = new(2026, 3, 4, 5, 6, 7, TimeSpan.FromHours(2));

    [Fact]
    public void HoldsThePolicyByteForByte()
    {
        const string policy = "{\r\n  \"Id\": \"Zürich – 東京\"\n}";

        Assert.Equal(Encoding.UTF8.GetBytes(policy), File.ReadAllBytes(Write(policy)));
    }

    [Fact]
    public void NeverOverwrites()
    {
        string first = Write("one");
        string second = Write("two");

        Assert.NotEqual(first, second);
        Assert.Equal(["one", "two"], new[] { first, second }.Select(File.ReadAllText));
    }

    [Fact]
    public void IsNamedByAccountResourceAndUniversalTime() =>
        Assert.Equal("000000000003_vault_20260304T030607Z.json", Path.GetFileName(Write("{}")));

    [Fact]
    public void ANameCannotLeaveTheFolder() =>
        Assert.Equal(Folder, Path.GetDirectoryName(PolicyBackup.Write(Folder, Shop, "../../up", s_time, "{}")));

    [Fact]
    public void OnlyItsOwnerCanOpenIt()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string file = Write("{}");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
    }

    [Fact]
    public void AFolderThatIsThereKeepsItsMode()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode shared = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
        Directory.CreateDirectory(Folder, shared);
        Write("{}");

        Assert.Equal(shared, File.GetUnixFileMode(Folder));
    }

    [Theory]
    [InlineData("relative/folder")]
    [InlineData("/proc/nowhere")]
    public void AFolderThatCannotBeUsedIsAFailure(string folder)
    {
        RootAccessException failure = Assert.Throws<RootAccessException>(
            () => PolicyBackup.Write(folder, Shop, "vault", s_time, "{}"));

        Assert.Equal(ErrorIds.PolicyBackupFailed, failure.ErrorId);
    }

    [Fact]
    public void TheDefaultFolderIsTheUsersOwn() =>
        Assert.EndsWith(
            Path.Combine("RootAccessManagement", "PolicyBackups"),
            PolicyBackup.DefaultFolder,
            StringComparison.Ordinal);

    private string Write(string policy) => PolicyBackup.Write(Folder, Shop, "vault", s_time, policy);
}
