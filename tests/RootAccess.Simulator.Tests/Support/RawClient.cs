using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Simulator.Tests.Support;

/// <summary>Calls the simulator with requests signed by hand, in process or at an address.</summary>
internal sealed class RawClient(AwsSimulator simulator, Uri? endpoint = null) : IDisposable
{
    private readonly HttpClient _http = new(endpoint is null
        ? new SimulatorHttpMessageHandler(simulator)
        : new SocketsHttpHandler());

    public Task<RawAnswer> IamAsync(
        SimulatorCredential caller, string action, params (string Name, string Value)[] parameters) =>
        QueryAsync(caller, "iam", "https://iam.amazonaws.com/", "2010-05-08", action, parameters);

    public Task<RawAnswer> IamAsync(
        SimulatorCredential caller, string action, CancellationToken cancellationToken) => SendAsync(
            caller,
            "iam",
            "https://iam.amazonaws.com/",
            $"Action={action}&Version=2010-05-08",
            "application/x-www-form-urlencoded",
            target: null,
            cancellationToken: cancellationToken);

    public Task<RawAnswer> StsAsync(
        SimulatorCredential caller, string action, params (string Name, string Value)[] parameters) =>
        QueryAsync(caller, "sts", "https://sts.us-east-1.amazonaws.com/", "2011-06-15", action, parameters);

    public Task<RawAnswer> QueryAsync(
        SimulatorCredential caller,
        string service,
        string address,
        string version,
        string action,
        params (string Name, string Value)[] parameters)
    {
        IEnumerable<(string Name, string Value)> all = [("Action", action), ("Version", version), .. parameters];
        string form = string.Join('&', all.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
        return SendAsync(caller, service, address, form, "application/x-www-form-urlencoded", target: null);
    }

    public Task<RawAnswer> OrganizationsAsync(SimulatorCredential caller, string operation, string body = "{}") =>
        SendAsync(
            caller,
            "organizations",
            "https://organizations.us-east-1.amazonaws.com/",
            body,
            "application/x-amz-json-1.1",
            "AWSOrganizationsV20161128." + operation);

    /// <summary>Opens a root session and returns its credentials.</summary>
    public async Task<SimulatorCredential> AssumeRootAsync(
        string accountId, string task = "IAMAuditRootUserCredentials", SimulatorCredential? caller = null)
    {
        RawAnswer answer = await StsAsync(
            caller ?? simulator.Administrator,
            "AssumeRoot",
            ("TargetPrincipal", accountId),
            ("TaskPolicyArn.arn", "arn:aws:iam::aws:policy/root-task/" + task));
        return new SimulatorCredential(
            accountId,
            $"arn:aws:iam::{accountId}:root",
            answer.Text("AccessKeyId") ?? throw new InvalidOperationException(answer.Body),
            answer.Text("SecretAccessKey")!,
            answer.Text("SessionToken"));
    }

    public async Task<RawAnswer> SendAsync(
        SimulatorCredential caller,
        string service,
        string address,
        string body,
        string contentType,
        string? target,
        string region = "us-east-1",
        Action<HttpRequestMessage>? tamper = null,
        CancellationToken cancellationToken = default)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        using HttpRequestMessage request = new(HttpMethod.Post, endpoint ?? new Uri(address));
        request.Content = new ByteArrayContent(bytes);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (target is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Amz-Target", target);
        }

        TimeProvider clock = simulator.Options.SigningClock ?? simulator.Options.TimeProvider;
        new RequestSigner(caller, service, region, clock).Sign(request, bytes);
        tamper?.Invoke(request);
        using HttpResponseMessage response = await _http.SendAsync(request, cancellationToken);
        return new RawAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    public void Dispose() => _http.Dispose();
}
