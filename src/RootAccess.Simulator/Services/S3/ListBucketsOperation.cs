using System;
using System.Linq;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.S3;

/// <summary>ListBuckets. It tells Regions only to requests that carry a parameter, as AWS does.</summary>
internal static class ListBucketsOperation
{
    private const string Namespace = "http://s3.amazonaws.com/doc/2006-03-01/";
    private const int Maximum = 10_000;

    public static SimulatorResponse Run(OperationContext context, S3Request request)
    {
        Denial.Demand(context, new AccessRequest { Action = "s3:ListAllMyBuckets", Resource = "*" });
        string? maxBuckets = request.Query("max-buckets");
        string? prefix = request.Query("prefix");
        string? region = request.Query("bucket-region");
        string? token = request.Query("continuation-token");
        int size = PageSize(context, maxBuckets);
        SimulatedBucket[] buckets = context.CallerAccount.Buckets
            .Where(bucket => prefix is null || bucket.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Where(bucket => region is null || bucket.Region == region)
            .Where(bucket => token is null || string.CompareOrdinal(bucket.Name, Last(token)) > 0)
            .OrderBy(bucket => bucket.Name, StringComparer.Ordinal)
            .ToArray();
        bool showsRegion = (maxBuckets ?? prefix ?? region ?? token) is not null;
        SimulatedBucket[] page = maxBuckets is null ? buckets : buckets.Take(size).ToArray();
        string? next = page.Length < buckets.Length ? Token(page[page.Length - 1].Name) : null;
        return Write(context, page, showsRegion, prefix, next);
    }

    private static int PageSize(OperationContext context, string? maxBuckets)
    {
        if (maxBuckets is null)
        {
            return Maximum;
        }

        return int.TryParse(maxBuckets, out int asked) && asked is >= 1 and <= Maximum
            ? Math.Min(asked, context.Simulation.Options.PageSize)
            : throw new AwsError(400, "InvalidArgument", "Argument max-buckets must be an integer between 1 and 10000")
                .With("ArgumentName", "max-buckets")
                .With("ArgumentValue", maxBuckets);
    }

    private static string Token(string name) => Convert.ToBase64String(AwsText.Utf8.GetBytes(name));

    private static string Last(string token)
    {
        try
        {
            return AwsText.Utf8.GetString(Convert.FromBase64String(token));
        }
        catch (FormatException)
        {
            throw new AwsError(400, "InvalidArgument", "The continuation token provided is incorrect")
                .With("ArgumentName", "continuation-token");
        }
    }

    private static SimulatorResponse Write(
        OperationContext context, SimulatedBucket[] page, bool showsRegion, string? prefix, string? next) =>
        XmlBody.Response(200, "application/xml", withDeclaration: true, writer =>
        {
            writer.WriteStartElement("ListAllMyBucketsResult", Namespace);
            writer.WriteStartElement("Owner");
            writer.WriteText("ID", Hashing.Sha256Hex(AwsText.Utf8.GetBytes(context.Caller.AccountId)));
            writer.WriteEndElement();
            writer.WriteStartElement("Buckets");
            foreach (SimulatedBucket bucket in page)
            {
                writer.WriteStartElement("Bucket");
                writer.WriteText("Name", bucket.Name);
                writer.WriteText("CreationDate", AwsText.IsoMilliseconds(bucket.CreationDate));
                if (showsRegion)
                {
                    writer.WriteText("BucketRegion", bucket.Region);
                }

                writer.WriteText("BucketArn", $"arn:{context.Partition}:s3:::{bucket.Name}");
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
            if (prefix is not null)
            {
                writer.WriteText("Prefix", prefix);
            }

            if (next is not null)
            {
                writer.WriteText("ContinuationToken", next);
            }

            writer.WriteEndElement();
        });
}
