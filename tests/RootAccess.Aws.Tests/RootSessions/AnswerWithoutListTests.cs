using System;
using System.Threading.Tasks;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;
using Xunit;

namespace RootAccess.Aws.Tests.RootSessions;

/// <summary>An answer that is no list of IAM is not taken for an empty one: the credentials may all be there.</summary>
public sealed class AnswerWithoutListTests
{
    [Theory]
    [InlineData("ListAccessKeys")]
    [InlineData("ListMFADevices")]
    [InlineData("ListSigningCertificates")]
    public async Task IsRefused(string operation)
    {
        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(() => CountAsync(operation, ""));

        Assert.Equal(ErrorIds.UnexpectedResponse, failure.ErrorId);
        Assert.Contains(operation, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ListAccessKeys")]
    [InlineData("ListMFADevices")]
    [InlineData("ListSigningCertificates")]
    public async Task IsNoneThatOnlySaysThatItEnds(string operation) =>
        Assert.Equal(0, await CountAsync(operation, "<IsTruncated>false</IsTruncated>"));

    private static async Task<int> CountAsync(string operation, string result)
    {
        SimulatedAws aws = new();
        string answer = $"<{operation}Response xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\">"
            + $"<{operation}Result>{result}</{operation}Result></{operation}Response>";
        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(
            aws.ConnectOptions(handler: () => new SubstitutingHandler(aws.NewHandler(), operation, answer)));
        using IRootCredentialSession session = await connected.Client.RootSessions.OpenCredentialSessionAsync(
            aws.OrdinaryMember, RootTaskName.IAMAuditRootUserCredentials, default);
        return operation switch
        {
            "ListAccessKeys" => (await session.ListAccessKeysAsync(default)).Count,
            "ListMFADevices" => (await session.ListMfaDevicesAsync(default)).Count,
            _ => (await session.ListSigningCertificatesAsync(default)).Count,
        };
    }
}
