using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RootAccess.Policies;
using RootAccess.Simulator;
using RootAccess.Simulator.State;

namespace RootAccessManagement.Tests.Loopback;

/// <summary>
/// AWS's own host names on this machine: a proxy leads a process of a test here, where the simulated organization and
/// the places that hand out credentials answer over TLS. Nothing in the product knows of it.
/// </summary>
internal sealed class LoopbackAws : IAsyncDisposable
{
    private readonly TestAuthority _authority = new();
    private readonly Lazy<string> _trustedCertificate;
    private readonly AwsFrontDoor _frontDoor;
    private WebApplication _application = null!;
    private ConnectProxy _proxy = null!;

    private LoopbackAws(AwsSimulator simulator)
    {
        Simulator = simulator;
        Role = AddRole("Operator");
        _frontDoor = new(simulator, Role, Requests);
        _trustedCertificate = new(() =>
        {
            string path = Path.Combine(Home, "authority.pem");
            File.WriteAllText(path, _authority.Pem);
            return path;
        });
    }

    internal AwsSimulator Simulator { get; }

    /// <summary>A role of the management account that may do everything.</summary>
    internal IamRole Role { get; }

    /// <summary>A home folder for the processes of the test.</summary>
    internal string Home { get; } = Directory.CreateTempSubdirectory("root-access-home-").FullName;

    internal ConcurrentQueue<ReceivedRequest> Requests { get; } = new();

    /// <summary>The hosts that were asked for.</summary>
    internal IEnumerable<string> Hosts => _proxy.Hosts;

    /// <summary>Plain HTTP, for the metadata services that a machine has.</summary>
    internal string MachineAddress { get; private set; } = string.Empty;

    internal static async Task<LoopbackAws> StartAsync()
    {
        LoopbackAws aws = new(new AwsSimulator(new() { Seed = new() { EnableFeatures = true } }));
        await aws.ListenAsync();
        return aws;
    }

    public async ValueTask DisposeAsync()
    {
        await _proxy.DisposeAsync();
        await _application.StopAsync();
        await _application.DisposeAsync();
        _frontDoor.Dispose();
        _authority.Dispose();
        Directory.Delete(Home, recursive: true);
    }

    /// <summary>The environment of a process for which this is AWS. No variable of AWS's comes from outside.</summary>
    internal Dictionary<string, string?> Environment(params (string Name, string Value)[] variables)
    {
        Dictionary<string, string?> environment = System.Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)
                || name.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(name => name, _ => (string?)null);
        environment["HTTPS_PROXY"] = _proxy.Address;
        environment["SSL_CERT_FILE"] = _trustedCertificate.Value;
        environment["SSL_CERT_DIR"] = Path.Combine(Home, "no-certificates");
        environment["HOME"] = Home;
        environment["AWS_EC2_METADATA_DISABLED"] = "true";
        foreach ((string name, string value) in variables)
        {
            environment[name] = value;
        }

        return environment;
    }

    /// <summary>Writes the shared AWS files, as <c>aws configure</c> does.</summary>
    internal LoopbackAws WriteProfiles(string config)
    {
        WriteHome(".aws/config", config);
        SimulatorCredential keys = Simulator.Administrator;
        WriteHome(".aws/credentials", $"""
            [base]
            aws_access_key_id = {keys.AccessKeyId}
            aws_secret_access_key = {keys.SecretAccessKey}
            """);
        return this;
    }

    /// <summary>Writes a file in the home folder and gives its path.</summary>
    internal string WriteHome(string path, string text)
    {
        string full = Path.Combine(Home, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    private IamRole AddRole(string name)
    {
        string accountId = Simulator.ManagementAccountId;
        IamRole role = new()
        {
            Name = name,
            RoleId = "AROA" + name.ToUpperInvariant(),
            Arn = $"arn:aws:iam::{accountId}:role/{name}",
            TrustedAccountId = accountId,
        };
        role.Policies.Add(new NamedPolicy("all", PolicyDocument.Parse(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""")));
        Simulator.Change(organization => organization.ManagementAccount.Roles.Add(role));
        return role;
    }

    private async Task ListenAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, 0);
            options.Listen(IPAddress.Loopback, 0, endpoint => endpoint.UseHttps(https =>
                https.ServerCertificateSelector = (_, host) => _authority.CertificateFor(host ?? "localhost")));
        });
        _application = builder.Build();
        _application.Run((HttpContext context) => _frontDoor.AnswerAsync(context));
        await _application.StartAsync();
        Uri[] addresses = [.. _application.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address))];
        MachineAddress = addresses.Single(address => address.Scheme == "http").GetLeftPart(UriPartial.Authority);
        _proxy = new(addresses.Single(address => address.Scheme == "https").Port);
    }
}
