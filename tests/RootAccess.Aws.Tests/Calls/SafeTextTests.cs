using RootAccess.Aws.Calls;
using Xunit;

namespace RootAccess.Aws.Tests.Calls;

public sealed class SafeTextTests
{
    [Fact]
    public void OrdinaryTextStays() => Assert.Equal(
        "User: arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_AdministratorAccess_0123456789abcdef/jane.doe"
            + " is not authorized",
        SafeText.Clean(
            "User: arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_AdministratorAccess_0123456789abcdef/jane.doe"
            + " is not authorized",
            "AccessDenied"));

    [Fact]
    public void OfASignatureMismatchOnlyTheFirstLineStays() => Assert.Equal(
        "The request signature we calculated does not match.",
        SafeText.Clean(
            "The request signature we calculated does not match.\n\nThe String was\nx-amz-security-token:short",
            "SignatureDoesNotMatch"));

    [Fact]
    public void ATokenAnywhereIsMasked() => Assert.Equal(
        "token *** is malformed", SafeText.Clean($"token {new string('A', 200)}== is malformed", "ValidationError"));
}
