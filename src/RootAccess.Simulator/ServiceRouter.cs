using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.Services;
using RootAccess.Simulator.Services.AccountManagement;
using RootAccess.Simulator.Services.CloudTrail;
using RootAccess.Simulator.Services.Iam;
using RootAccess.Simulator.Services.Organizations;
using RootAccess.Simulator.Services.S3;
using RootAccess.Simulator.Services.Sqs;
using RootAccess.Simulator.Services.Sts;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator;

/// <summary>Finds the service a request is for: by what it looks like, else by what it was signed for.</summary>
internal sealed class ServiceRouter
{
    private static readonly string[] s_awsDomains =
        [".amazonaws.com", ".amazonaws.com.cn", ".amazonaws.eu", ".api.aws"];

    // Hosts without a Region in their name, and the Region they want requests signed for.
    private static readonly Dictionary<string, string> s_globalHosts = new(StringComparer.Ordinal)
    {
        ["iam.amazonaws.com"] = "us-east-1",
        ["iam-fips.amazonaws.com"] = "us-east-1",
        ["iam.us-gov.amazonaws.com"] = "us-gov-west-1",
        ["sts.amazonaws.com"] = "us-east-1",
    };

    private readonly Dictionary<string, IAwsService> _services = new IAwsService[]
    {
        IamService.Create(),
        StsService.Create(),
        OrganizationsService.Create(),
        new AccountManagementService(),
        new S3Service(),
        SqsService.Create(),
        CloudTrailService.Create(),
    }.ToDictionary(service => service.SigningName, StringComparer.Ordinal);

    private readonly QueryService _legacySqs = SqsService.CreateLegacy();

    /// <summary>A service to write errors that belong to none; JSON is what most services speak.</summary>
    public IAwsService AnyJson => _services.Values.OfType<JsonService>().First();

    /// <summary>Every operation of every service.</summary>
    public IEnumerable<(string Service, string Operation)> Operations => _services.Values
        .SelectMany(service => service.OperationNames.Select(name => (service.SigningName, name)));

    /// <summary>The service to answer, or null when there is no such service.</summary>
    public IAwsService? Route(SimulatorRequest request, CredentialScope? scope)
    {
        string? name = ByTarget(request) ?? ByHost(request.HostName) ?? scope?.Service;
        if (name is null)
        {
            return _services[request.Method == "POST" ? "sts" : "s3"];
        }

        if (name == _legacySqs.SigningName && request.Header("X-Amz-Target") is null)
        {
            return _legacySqs;
        }

        return _services.TryGetValue(name, out IAwsService? service) ? service : ByShape(request);
    }

    // Signed for a service that is not here and sent to no particular host: one of ours may still be meant.
    private IAwsService? ByShape(SimulatorRequest request) => IsAwsHost(request.HostName)
        ? null
        : _services.Values.FirstOrDefault(service => service switch
        {
            QueryService query => query.Offers(request),
            S3Service => service.ReadOperationName(request).Length > 0,
            _ => false,
        });

    /// <summary>Refuses a signature that was made for another service or for another Region than the host's.</summary>
    /// <exception cref="AwsError">The scope does not fit.</exception>
    public static void CheckScope(SimulatorRequest request, CredentialScope scope, IAwsService service)
    {
        if (scope.Service != service.SigningName)
        {
            throw service.AuthenticationErrors.BadSignature(
                $"Credential should be scoped to correct service: '{service.SigningName}'.");
        }

        string? region = RegionOf(request.HostName);
        if (region is not null && region != scope.Region && service.SigningName != "s3")
        {
            throw service.AuthenticationErrors.BadSignature(
                $"Credential should be scoped to a valid region, not '{scope.Region}'.");
        }
    }

    public static bool IsAwsHost(string hostName) =>
        s_awsDomains.Any(domain => hostName.EndsWith(domain, StringComparison.Ordinal));

    // The Region a host wants requests signed for, or null when any will do.
    private static string? RegionOf(string hostName)
    {
        if (s_globalHosts.TryGetValue(hostName, out string? region))
        {
            return region;
        }

        return IsAwsHost(hostName) ? hostName.Split('.').FirstOrDefault(IsRegion) : null;
    }

    private string? ByTarget(SimulatorRequest request)
    {
        string? target = request.Header("X-Amz-Target");
        return target is null
            ? null
            : _services.Values.OfType<JsonService>()
                .FirstOrDefault(service => service.Owns(target))
                ?.SigningName;
    }

    // A bucket may be called like a service, so S3 is looked for first.
    private static string? ByHost(string hostName)
    {
        if (!IsAwsHost(hostName))
        {
            return null;
        }

        string[] labels = hostName.Split('.');
        if (labels.Any(label => label is "s3" || label.StartsWith("s3-", StringComparison.Ordinal)))
        {
            return "s3";
        }

        string first = labels[0];
        return first.EndsWith("-fips", StringComparison.Ordinal) ? first.Substring(0, first.Length - 5) : first;
    }

    private static bool IsRegion(string label)
    {
        string[] parts = label.Split('-');
        return parts.Length >= 3
            && parts[parts.Length - 1].Length == 1
            && char.IsDigit(parts[parts.Length - 1][0])
            && parts[0].Length is 2 or 4;
    }
}
