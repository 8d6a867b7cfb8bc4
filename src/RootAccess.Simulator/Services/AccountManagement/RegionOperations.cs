using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.AccountManagement;

/// <summary>
/// Which Regions an account may use. Every simulated account has the ones that are on from the start.
/// </summary>
internal static class RegionOperations
{
    private const string EnabledByDefault = "ENABLED_BY_DEFAULT";

    private static readonly string[] s_statuses =
        ["ENABLED", "ENABLING", "DISABLING", "DISABLED", EnabledByDefault];

    private static readonly string[] s_regions =
    [
        "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2",
        "ca-central-1", "eu-central-1", "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3", "sa-east-1", "us-east-1",
        "us-east-2", "us-west-1", "us-west-2",
    ];

    public static JsonObject GetOptStatus(OperationContext context, JsonInput input)
    {
        string region = input.String("RegionName")
            ?? throw AccountErrors.Validation("[object has missing required properties ([\"RegionName\"])]");
        _ = AccountAccess.Subject(context, input, "GetRegionOptStatus");
        return Array.IndexOf(s_regions, region) >= 0
            ? Region(region, "RegionOptStatus")
            : throw AccountErrors.Validation($"The Region {region} is not known.");
    }

    public static JsonObject List(OperationContext context, JsonInput input)
    {
        IReadOnlyList<string> filter = input.Strings("RegionOptStatusContains") ?? [];
        if (filter.FirstOrDefault(status => Array.IndexOf(s_statuses, status) < 0) is { } unknown)
        {
            string possible = string.Join(",", s_statuses.Select(status => $"\"{status}\""));
            throw AccountErrors.Validation(
                $"[instance value (\"{unknown}\") not found in enum (possible values: [{possible}])]");
        }

        _ = AccountAccess.Subject(context, input, "ListRegions");
        bool showsAny = filter.Count == 0 || filter.Contains(EnabledByDefault);
        IEnumerable<string> regions = showsAny ? s_regions : [];
        return new JsonObject
        {
            ["Regions"] = new JsonArray(
                regions.Select(region => (JsonNode)Region(region, "RegionOptStatus")).ToArray()),
        };
    }

    private static JsonObject Region(string name, string statusMember) =>
        new() { ["RegionName"] = name, [statusMember] = EnabledByDefault };
}
