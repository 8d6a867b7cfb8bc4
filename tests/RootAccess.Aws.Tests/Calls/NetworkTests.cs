using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.IdentityManagement;
using Amazon.Runtime;
using RootAccess.Aws.Calls;
using RootAccess.Aws.Endpoints;
using RootAccess.Aws.RootFeatures;
using RootAccess.Aws.Tests.Clients;
using RootAccess.Aws.Tests.Support;
using RootAccess.Aws.Throttling;
using RootAccess.Core.Journal;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;
using Xunit;

namespace RootAccess.Aws.Tests.Calls;

/// <summary>What comes of answers that are not AWS's, over real connections.</summary>
public sealed class NetworkTests
{
    [Fact]
    public async Task AChangeThatWasNeverSentIsKnownNotToBeDone()
    {
        using Subject subject = new(ClosedAddress());

        RootAccessException failure = await subject.RefusedAsync(
            port => port.EnableAsync(RootFeatureName.RootSessions, UnrecordedChange.Instance, default));

        Assert.Equal(ErrorIds.ServiceUnavailable, failure.ErrorId);
        Assert.False(failure.Aws?.IsOutcomeUnknown);
        Assert.Empty(subject.Time.Waits);
    }

    [Fact]
    public async Task AReadOfAServiceThatCannotBeReachedIsTriedFourTimes()
    {
        using Subject subject = new(ClosedAddress());

        RootAccessException failure = await subject.RefusedAsync(port => port.ListAsync(default));

        Assert.Equal(ErrorIds.ServiceUnavailable, failure.ErrorId);
        Assert.Equal(3, subject.Time.Waits.Count);
    }

    [Fact]
    public async Task WhatCannotBeConnectedInTimeWasNotSent()
    {
        using Subject subject = new("https://iam.example", () => new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(1),
            ConnectCallback = async (_, token) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
                return Stream.Null;
            },
        });

        RootAccessException change = await subject.RefusedAsync(
            port => port.EnableAsync(RootFeatureName.RootSessions, UnrecordedChange.Instance, default));
        Assert.Empty(subject.Time.Waits);
        RootAccessException read = await subject.RefusedAsync(port => port.ListAsync(default));

        Assert.Equal(ErrorIds.ServiceUnavailable, change.ErrorId);
        Assert.False(change.Aws?.IsOutcomeUnknown);
        Assert.Equal(ErrorIds.ServiceUnavailable, read.ErrorId);
        Assert.Equal(3, subject.Time.Waits.Count);
    }

    public static TheoryData<Exception, bool> Transport { get; } = new()
    {
        { new HttpRequestException("sending", new WebException("x", WebExceptionStatus.NameResolutionFailure)), false },
        { new HttpRequestException("sending", new WebException("x", WebExceptionStatus.ConnectFailure)), false },
        { new HttpRequestException("sending", new WebException("x", WebExceptionStatus.TrustFailure)), false },
        { new HttpRequestException("sending", new WebException("x", WebExceptionStatus.KeepAliveFailure)), true },
        { new WebException("x", WebExceptionStatus.Timeout), true },
        { new HttpRequestException("sending", new IOException("reading", new Win32Exception(5))), true },
        { new IOException("The decryption operation failed.", new Win32Exception(5)), true },
    };

    [Theory]
    [MemberData(nameof(Transport), DisableDiscoveryEnumeration = true)]
    public async Task WhateverHappensToAConnectionIsAFailureOfTheService(Exception thrown, bool isOutcomeUnknown)
    {
        using Subject subject = new("https://iam.example", () => new AnsweringHandler(() => throw thrown));

        RootAccessException change = await subject.RefusedAsync(
            port => port.EnableAsync(RootFeatureName.RootSessions, UnrecordedChange.Instance, default));
        Assert.Empty(subject.Time.Waits);
        RootAccessException read = await subject.RefusedAsync(port => port.ListAsync(default));

        Assert.Equal(isOutcomeUnknown, change.Aws?.IsOutcomeUnknown);
        Assert.Equal(ErrorIds.ServiceUnavailable, read.ErrorId);
        Assert.Equal(3, subject.Time.Waits.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "<EnableOrganizationsRootSessionsResponse>")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "<html>")]
    public async Task AChangeWhoseAnswerBreaksOffHasAnUnknownOutcome(HttpStatusCode status, string beginning)
    {
        await using HangUpServer server = new(status, beginning);
        using Subject subject = new(server.Address);

        RootAccessException failure = await subject.RefusedAsync(
            port => port.EnableAsync(RootFeatureName.RootSessions, UnrecordedChange.Instance, default));

        Assert.True(failure.Aws?.IsOutcomeUnknown);
        Assert.Empty(subject.Time.Waits);
        Assert.Null(failure.InnerException);
    }

    [Fact]
    public async Task ARedirectIsNotFollowed()
    {
        using Subject subject = new("https://iam.example", () => new AnsweringHandler(() =>
            new HttpResponseMessage(HttpStatusCode.MovedPermanently)
            {
                Headers = { Location = new Uri("https://attacker.example/") },
            }));

        RootAccessException failure = await subject.RefusedAsync(port => port.ListAsync(default));

        Assert.Equal(301, failure.Aws?.StatusCode);
    }

    [Fact]
    public async Task AnUnreadableAnswerIsNotQuoted()
    {
        using Subject subject = new("https://iam.example", () => new AnsweringHandler(() =>
            new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("<SecretAccessKey>canary-secret", Encoding.UTF8, "text/xml"),
            }));

        RootAccessException failure = await subject.RefusedAsync(port => port.ListAsync(default));

        Assert.Equal(ErrorIds.UnexpectedResponse, failure.ErrorId);
        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", failure.Aws!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task APageIsNoAnswerOfAws(HttpStatusCode status)
    {
        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(() => ConnectAsync(() =>
            new HttpResponseMessage(status)
            {
                Content = new StringContent(
                    "<!DOCTYPE html><html><body>canary<br>&nbsp;</body></html>", Encoding.UTF8, "text/html"),
            }));

        Assert.Equal(ErrorIds.UnexpectedResponse, failure.ErrorId);
        Assert.Contains("-EndpointUrl", failure.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARequestToAnUntrustedHostDoesNotLeave()
    {
        using Subject subject = new("https://iam.example", redirectTo: new Uri("https://attacker.example"));

        RootAccessException failure = await subject.RefusedAsync(port => port.ListAsync(default));

        Assert.Equal(ErrorIds.EndpointNotTrusted, failure.ErrorId);
    }

    private static async Task ConnectAsync(Func<HttpResponseMessage> answer)
    {
        ConnectOptions options = new()
        {
            CredentialSource = () => new() { AccessKey = "AKIAEXAMPLE", SecretKey = "secret" },
            Region = "us-east-1",
            HttpHandler = () => new AnsweringHandler(answer),
            TimeProvider = new InstantTime(),
        };
        using var connected = await RootAccessConnector.ConnectAsync(
            options, RootAccessConnector.ResolveCredentials(options), default);
    }

    private static string ClosedAddress()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }

    private sealed class Subject : IDisposable
    {
        private readonly AwsHttp _http;
        private readonly AmazonIdentityManagementServiceClient _client;
        private readonly RootFeaturePort _port;

        public Subject(string address, Func<HttpMessageHandler>? handler = null, Uri? redirectTo = null)
        {
            ConnectOptions options = new()
            {
                Endpoints = new Dictionary<string, Uri> { ["iam"] = new(address) },
                HttpHandler = handler,
            };
            _http = new AwsHttp(options);
            var endpoints = AwsEndpoints.Create(options, new EndpointSettings(null, false, false), _http);
            AmazonIdentityManagementServiceConfig config = endpoints.IamConfig();
            config.ServiceURL = redirectTo?.AbsoluteUri ?? config.ServiceURL;
            BasicAWSCredentials keys = new("AKIA", "secret");
            _client = new AmazonIdentityManagementServiceClient(keys, config);
            _port = new RootFeaturePort(
                _client,
                new AwsCaller(Time, () => 1),
                new Aws.Credentials.FixedKeys(keys),
                new RateBudgets(isSimulation: true, Time).Iam(new Uri(address)));
        }

        public InstantTime Time { get; } = new();

        public Task<RootAccessException> RefusedAsync(Func<IRootFeaturePort, Task> call) =>
            Assert.ThrowsAsync<RootAccessException>(() => call(_port));

        public void Dispose()
        {
            _client.Dispose();
            _http.Dispose();
        }
    }

    private sealed class AnsweringHandler(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = answer();
            response.RequestMessage = request;
            return Task.FromResult(response);
        }
    }
}
