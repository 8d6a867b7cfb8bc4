using System.Collections.Generic;
using RootAccess.Simulator.Services.S3;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Events;

/// <summary>What a call is about, as lookups and records name it.</summary>
internal static class EventResources
{
    private const string AccessKey = "AWS::IAM::AccessKey";
    private const string User = "AWS::IAM::User";
    private const string AssumedRole = "AWS::STS::AssumedRole";

    public static IReadOnlyList<EventResource> Of(SimulatedOrganization organization, EventRequest kept) =>
        kept.Service switch
        {
            "iam" => Iam(kept),
            "sts" => Sts(kept),
            "organizations" when kept.Call.Operation == "DescribeOrganization" =>
                [Organization(organization)],
            "s3" when S3Request.Parse(kept.Request).Bucket is { } bucket =>
                [new("AWS::S3::Bucket", bucket, $"arn:{organization.Partition}:s3:::{bucket}")],
            "sqs" when kept.Call.Resource is { } arn => [Queue(organization, arn)],
            _ => [],
        };

    // IAM's records name no resources; lookups find the names in the request.
    private static List<EventResource> Iam(EventRequest kept)
    {
        QueryInput input = QueryInput.Parse(kept.Request);
        string answer = kept.Call.Response is { } response ? AwsText.Utf8.GetString(response.Body) : string.Empty;
        List<EventResource> resources = [];
        AddIfSent(resources, AccessKey, input["AccessKeyId"] ?? Between(answer, "AccessKeyId"));
        AddIfSent(resources, User, input["UserName"]);
        AddIfSent(resources, User, Between(answer, "UserId"));
        AddIfSent(resources, User, Between(answer, "Arn"));
        AddIfSent(resources, "AWS::IAM::MfaDevice", input["SerialNumber"]);
        AddIfSent(resources, "AWS::IAM::Policy", input["PolicyArn"]);
        return resources;
    }

    private static List<EventResource> Sts(EventRequest kept)
    {
        List<EventResource> resources = [];
        string answer = kept.Call.Response is { } response ? AwsText.Utf8.GetString(response.Body) : string.Empty;
        AddIfSent(resources, AccessKey, Between(answer, "AccessKeyId"));
        if (kept.Call.Operation != "AssumeRole")
        {
            return resources;
        }

        QueryInput input = QueryInput.Parse(kept.Request);
        AddIfSent(resources, AssumedRole, input["RoleSessionName"]);
        AddIfSent(resources, AssumedRole, Between(answer, "AssumedRoleId"));
        AddIfSent(resources, AssumedRole, Between(answer, "Arn"));
        if (input["RoleArn"] is { } role)
        {
            resources.Add(new EventResource("AWS::IAM::Role", role, role));
        }

        return resources;
    }

    private static EventResource Organization(SimulatedOrganization organization)
    {
        string arn = $"arn:{organization.Partition}:organizations::{organization.ManagementAccountId}:organization/"
            + organization.Id;
        return new EventResource("AWS::Organizations::Organization", organization.Id, arn);
    }

    private static EventResource Queue(SimulatedOrganization organization, string arn)
    {
        string[] parts = arn.Split(':');
        string url = parts.Length == 6
            ? $"https://sqs.{parts[3]}.{AwsText.DnsSuffix(organization.Partition)}/{parts[4]}/{parts[5]}"
            : arn;
        return new EventResource("AWS::SQS::Queue", url, parts.Length == 6 ? arn : null);
    }

    private static void AddIfSent(List<EventResource> resources, string type, string? name)
    {
        if (!string.IsNullOrEmpty(name))
        {
            resources.Add(new EventResource(type, name!));
        }
    }

    private static string? Between(string xml, string element)
    {
        int start = xml.IndexOf($"<{element}>", System.StringComparison.Ordinal);
        int end = xml.IndexOf($"</{element}>", System.StringComparison.Ordinal);
        int from = start + element.Length + 2;
        return start >= 0 && end > from ? xml.Substring(from, end - from) : null;
    }
}
