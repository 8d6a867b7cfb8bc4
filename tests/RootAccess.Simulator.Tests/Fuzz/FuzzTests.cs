using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Simulator.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace RootAccess.Simulator.Tests.Fuzz;

/// <summary>
/// Malformed requests from fixed seeds. Each is answered by a client error in the service's format, or does what it
/// says; nothing but an operation that succeeded changes anything.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Rounds = 6000;

    private static readonly DateTimeOffset s_now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] s_services = ["iam", "sts", "organizations", "account", "sqs", "s3", "cloudtrail"];

    private readonly AwsSimulator _simulator = new(new SimulatorOptions
    {
        TimeProvider = new FakeTimeProvider(s_now),
        Seed = new() { AccountCount = 14, EnableFeatures = true },
    });

    private long _knownVersion = -1;
    private string _knownState = string.Empty;

    private static readonly Dictionary<string, string> s_versions = new()
    {
        ["iam"] = "2010-05-08",
        ["sts"] = "2011-06-15",
    };

    private static readonly Dictionary<string, string> s_targets = new()
    {
        ["organizations"] = "AWSOrganizationsV20161128.",
        ["sqs"] = "AmazonSQS.",
        ["cloudtrail"] = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.",
    };

    private static readonly string[] s_parameters =
    [
        "UserName", "AccessKeyId", "SerialNumber", "CertificateId", "Marker", "MaxItems", "Password", "TargetPrincipal",
        "TaskPolicyArn.arn", "DurationSeconds", "RoleArn", "RoleSessionName", "Policy", "ExternalId", "PolicyArn",
        "VersionId", "AccountId", "ParentId", "ChildId", "ChildType", "TargetId", "ResourceId", "PolicyId", "Filter",
        "Tags", "TagKeys", "ServicePrincipal", "MaxResults", "NextToken", "QueueUrl", "QueueName", "AttributeNames",
        "Attributes", "PrimaryEmail", "Otp", "AccountName", "RegionName", "LookupAttributes", "StartTime", "EndTime",
        "Content", "Name", "Description", "Type", "Email", "RoleName", "EventCategory", "OrganizationalUnitId",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task SignedRequestsWithMalformedInput(int seed)
    {
        FuzzRandom random = new(seed);
        SimulatorCredential[] callers =
            [_simulator.LimitedUser, _simulator.MemberUser, _simulator.DelegatedAdministrator, await RootAsync()];
        Dictionary<string, int> answers = [];
        for (int i = 0; i < Rounds; i++)
        {
            SimulatorCredential caller = random.Pick(callers);
            SimulatorRequest request = Malformed(random).Sign(caller, s_now);
            await AssertProperAsync(request, answers, $"seed {seed}, round {i}");
        }

        Report(answers);
        Assert.True(answers["200"] > 10, "Nothing was well-formed by chance, so little was reached.");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task ValidSignedRequestsThatWereMutated(int seed)
    {
        FuzzRandom random = new(seed);
        Dictionary<string, int> answers = [];
        for (int i = 0; i < Rounds; i++)
        {
            SimulatorRequest valid = Valid(random).Sign(_simulator.Administrator, s_now);
            SimulatorRequest mutated = Mutated(valid, random);
            SimulatorResponse response = await AssertProperAsync(mutated, answers, $"seed {seed}, round {i}");

            // Accepted is only what says the same in other words, for instance with other white space.
            Assert.True(
                response.StatusCode >= 300 || Said(mutated) == Said(valid),
                $"seed {seed}, round {i}: {Said(mutated)} for {Said(valid)}");
        }

        Report(answers);
    }

    [Fact]
    public async Task HugeInputs()
    {
        FuzzRandom random = new(5);
        Dictionary<string, int> answers = [];
        string before = State();
        foreach (string service in s_services)
        {
            foreach (string huge in new[]
            {
                new string('[', 200_000), new string('{', 1_000_000), new string('=', 500_000), new string('%', 300_000),
                string.Concat(Enumerable.Repeat("&a=b", 250_000)), string.Concat(Enumerable.Repeat("{\"a\":", 100_000)),
                "{\"AccountId\":\"" + new string('1', 900_000) + "\"}", new string('<', 900_000), "\"" + random.Value(),
            })
            {
                foreach (string operation in _simulator.Operations
                    .Where(item => item.Service == service)
                    .Select(item => item.Operation)
                    .Take(3))
                {
                    FuzzRequest request = Shape(service, operation, Encoding.UTF8.GetBytes(huge), random);
                    await AssertProperAsync(request.Sign(_simulator.LimitedUser, s_now), answers, service);
                }
            }
        }

        Report(answers);
        Assert.Equal(before, State());
    }

    private async Task<SimulatorCredential> RootAsync()
    {
        using RawClient client = new(_simulator);
        return await client.AssumeRootAsync(
            _simulator.Account("sandbox-ana").Id, "IAMDeleteRootUserCredentials");
    }

    private string State() => Encoding.UTF8.GetString(_simulator.TakeSnapshot());

    // The version says that nothing was changed by intent, the state that nothing was by accident.
    private void AssertUnchanged()
    {
        long version = _simulator.Version;
        string state = State();
        Assert.True(version != _knownVersion || state == _knownState, "The state has changed without a success.");
        (_knownVersion, _knownState) = (version, state);
    }

    private static string Said(SimulatorRequest request)
    {
        IEnumerable<string> headers = request.Headers
            .Where(header => header.Key is not ("authorization" or "host"))
            .OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}:{header.Value.Trim()}");
        IEnumerable<string> query = request.QueryString
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => Uri.UnescapeDataString(part.Contains('=') ? part : part + "="))
            .Order(StringComparer.Ordinal);
        string body = Convert.ToHexString(request.Body);
        string path = request.Path.Length == 0 ? "/" : request.Path;
        return $"{request.Method} {request.Host}{path}?{string.Join('&', query)} {string.Join('|', headers)} {body}";
    }

    private async Task<SimulatorResponse> AssertProperAsync(
        SimulatorRequest request, Dictionary<string, int> answers, string where)
    {
        long version = _simulator.Version;
        SimulatorResponse response = await _simulator.HandleAsync(request);
        string body = Encoding.UTF8.GetString(response.Body);
        string what = $"{where}: {request.Method} {request.Path}?{request.QueryString} {response.StatusCode} {body}";
        Assert.True(response.StatusCode is >= 200 and < 500, what);
        Assert.True(response.StatusCode < 400 || Code(response, body).Length > 0, what);
        Assert.True(response.StatusCode < 300 || version == _simulator.Version, what + " changed something");
        string key = response.StatusCode < 300 ? "200" : Code(response, body);
        answers[key] = answers.GetValueOrDefault(key) + 1;
        if (answers.Values.Sum() % 200 == 0)
        {
            AssertUnchanged();
        }

        return response;
    }

    // Fails on a body that is not well-formed.
    private static string Code(SimulatorResponse response, string body)
    {
        if (response.Headers.TryGetValue("x-amzn-ErrorType", out string? type))
        {
            return type;
        }

        try
        {
            return body.StartsWith('<')
                ? XDocument.Parse(body).Descendants().First(item => item.Name.LocalName == "Code").Value
                : (JsonNode.Parse(body)!["__type"] ?? JsonNode.Parse(body)!["Code"])!.GetValue<string>();
        }
        catch (XmlException)
        {
            return string.Empty;
        }
    }

    private FuzzRequest Malformed(FuzzRandom random)
    {
        (string service, string operation) = random.Pick(_simulator.Operations.ToArray());
        if (random.Chance(0.03))
        {
            operation = random.Value();
        }

        FuzzRequest request = Shape(service, operation, [], random);
        byte[] body = s_versions.ContainsKey(service) || (service == "sqs" && random.Chance(0.2))
            ? Form(service, operation, random)
            : Json(random);
        if (random.Chance(0.05))
        {
            body = random.Bytes(300);
        }

        return random.Chance(0.03) && service != "s3"
            ? request with { Body = random.Mutate(Pack(body)), Encoding = "gzip" }
            : request with { Body = body };
    }

    private static FuzzRequest Shape(string service, string operation, byte[] body, FuzzRandom random) => service switch
    {
        "s3" => new FuzzRequest
        {
            Service = service,
            Method = random.Pick(["GET", "PUT", "DELETE", "POST", "HEAD", "PATCH"]),
            Path = "/" + Uri.EscapeDataString(random.Chance(0.5) ? "data-lake" : Well(random.Value())),
            Query = random.Chance(0.8) ? "policy" : "max-buckets=" + Uri.EscapeDataString(Well(random.Value())),
            Body = body,
        },
        "account" => new FuzzRequest
        {
            Service = service,
            Path = "/" + char.ToLowerInvariant(operation.FirstOrDefault('x')) + Uri.EscapeDataString(
                Well(operation.Length > 0 ? operation[1..] : operation)),
            Body = body,
        },
        _ => new FuzzRequest
        {
            Service = service,
            Target = s_targets.TryGetValue(service, out string? prefix)
                ? prefix + new string(operation.Where(char.IsAsciiLetterOrDigit).ToArray())
                : null,
            Body = body,
        },
    };

    private static byte[] Form(string service, string operation, FuzzRandom random)
    {
        string text = $"Action={Uri.EscapeDataString(Well(operation))}&Version="
            + s_versions.GetValueOrDefault(service, "2012-11-05");
        for (int i = random.Next(5); i > 0; i--)
        {
            string value = random.Chance(0.5) ? Uri.EscapeDataString(Well(random.Value())) : random.Value();
            text += $"&{random.Pick(s_parameters)}={value}";
        }

        return Encoding.UTF8.GetBytes(random.Chance(0.2) ? random.Mutate(text) : text);
    }

    private static byte[] Json(FuzzRandom random)
    {
        JsonObject body = [];
        for (int i = random.Next(5); i > 0; i--)
        {
            body[random.Pick(s_parameters)] = Node(random, depth: 0);
        }

        string text = body.ToJsonString();
        return Encoding.UTF8.GetBytes(random.Chance(0.3) ? random.Mutate(text) : text);
    }

    private static JsonNode? Node(FuzzRandom random, int depth) => random.Next(depth > 3 ? 5 : 8) switch
    {
        0 => null,
        1 => random.Next(int.MaxValue),
        2 => random.Chance(0.5),
        3 or 4 => Well(random.Value()),
        5 => new JsonArray(Enumerable.Range(0, random.Next(3)).Select(_ => Node(random, depth + 1)).ToArray()),
        _ => new JsonObject { [random.Pick(["Key", "Value", "Policy", "Name", "x"])] = Node(random, depth + 1) },
    };

    // Text that can be encoded as UTF-8.
    private static string Well(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static byte[] Pack(byte[] body)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return packed.ToArray();
    }

    private FuzzRequest Valid(FuzzRandom random) => random.Next(5) switch
    {
        0 => new FuzzRequest { Service = "iam", Body = "Action=GetUser&Version=2010-05-08"u8.ToArray() },
        1 => new FuzzRequest { Service = "sts", Body = "Action=GetCallerIdentity&Version=2011-06-15"u8.ToArray() },
        2 => new FuzzRequest
        {
            Service = "organizations",
            Target = "AWSOrganizationsV20161128.CloseAccount",
            Body = Encoding.UTF8.GetBytes($$"""{"AccountId":"{{_simulator.Account("sandbox-ana").Id}}"}"""),
        },
        3 => new FuzzRequest { Service = "s3", Method = "GET", Query = "max-buckets=3&prefix=a" },
        _ => new FuzzRequest { Service = "sqs", Target = "AmazonSQS.ListQueues", Body = "{}"u8.ToArray() },
    };

    // Something that the signature covers, or the signature itself.
    private static SimulatorRequest Mutated(SimulatorRequest valid, FuzzRandom random)
    {
        Dictionary<string, string> headers = new(valid.Headers);
        int what = random.Next(6);
        string name = random.Pick(headers.Keys.ToArray());
        if (what is 0 or 1)
        {
            headers[what == 0 ? "authorization" : name] =
                random.Mutate(headers[what == 0 ? "authorization" : name]);
        }
        else if (what == 2)
        {
            headers.Remove(name);
        }

        return new SimulatorRequest
        {
            Method = what == 3 ? random.Mutate(valid.Method) : valid.Method,
            Host = random.Chance(0.05) ? random.Value() : valid.Host,
            Path = what == 4 ? random.Mutate(valid.Path) : valid.Path,
            QueryString = random.Chance(0.1) ? random.Mutate(valid.QueryString) : valid.QueryString,
            Headers = headers,
            Body = what == 5 ? random.Mutate(valid.Body) : valid.Body,
        };
    }

    private void Report(Dictionary<string, int> answers)
    {
        output.WriteLine($"{answers.Values.Sum()} requests");
        foreach (KeyValuePair<string, int> answer in answers.OrderByDescending(item => item.Value))
        {
            output.WriteLine($"{answer.Value,6} {answer.Key}");
        }
    }
}
