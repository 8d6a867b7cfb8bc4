using RootAccess.Policies;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.S3;

/// <summary>Reads, writes and deletes the policy of a bucket.</summary>
internal static class BucketPolicyOperations
{
    private const int MaximumPolicySize = 20 * 1024;

    public static SimulatorResponse Get(OperationContext context, S3Request request)
    {
        SimulatedBucket bucket = Authorized(context, request, "s3:GetBucketPolicy");
        ResourcePolicy policy = bucket.VisiblePolicy(context.Now, context.Simulation.Options.DeletionVisibilityDelay)
            ?? throw new AwsError(404, "NoSuchBucketPolicy", "The bucket policy does not exist")
                .With("BucketName", bucket.Name);
        return new SimulatorResponse
        {
            StatusCode = 200,
            Body = AwsText.Utf8.GetBytes(policy.Text),
            Headers = { ["Content-Type"] = "application/json" },
        };
    }

    public static SimulatorResponse Put(OperationContext context, S3Request request)
    {
        SimulatedBucket bucket = Authorized(context, request, "s3:PutBucketPolicy");
        byte[] body = S3Body.Read(context.Request);
        if (body.Length > MaximumPolicySize)
        {
            throw Malformed("Policy exceeds the maximum allowed document size.");
        }

        string text = AwsText.Utf8.GetString(body);
        try
        {
            bucket.Policy = ResourcePolicy.Parse(text);
        }
        catch (PolicyFormatException exception)
        {
            throw Malformed(text.Length > 0 && text[0] == '{'
                ? exception.Message
                : "Policies must be valid JSON and the first byte must be '{'");
        }

        return NoContent();
    }

    public static SimulatorResponse Delete(OperationContext context, S3Request request)
    {
        SimulatedBucket bucket = Authorized(context, request, "s3:DeleteBucketPolicy");
        bucket.RemovePolicy(context.Now);
        return NoContent();
    }

    private static SimulatedBucket Authorized(OperationContext context, S3Request request, string action)
    {
        string name = request.Bucket!;
        string arn = $"arn:{context.Partition}:s3:::{name}";
        context.Resource = arn;
        SimulatedBucket bucket = context.Organization.FindBucket(name)
            ?? throw new AwsError(404, "NoSuchBucket", "The specified bucket does not exist").With("BucketName", name);
        CheckRegion(context, bucket);
        string? expectedOwner = context.Request.Header("x-amz-expected-bucket-owner");
        if (expectedOwner is not null && expectedOwner != bucket.OwnerAccountId)
        {
            throw new AwsError(403, Denial.Code, "Access Denied");
        }

        bool isOwner = bucket.OwnerAccountId == context.Caller.AccountId;

        // The owner's root user gets at the policy whatever the policy says.
        bool ignoresPolicy = isOwner && context.Caller.IsRoot;
        AccessRequest access = new()
        {
            Action = action,
            Resource = arn,
            ResourceAccountId = bucket.OwnerAccountId,
            ResourcePolicy = ignoresPolicy ? null : bucket.Policy?.Document,
            IsCrossAccount = !isOwner,
        };
        Denial.Demand(context, access);
        return bucket;
    }

    private static void CheckRegion(OperationContext context, SimulatedBucket bucket)
    {
        if (bucket.Region == context.Region)
        {
            return;
        }

        throw new AwsError(
            301,
            "PermanentRedirect",
            "The bucket you are attempting to access must be addressed using the specified endpoint. Please send all "
                + "future requests to this endpoint.")
            .With("Bucket", bucket.Name)
            .With("Endpoint", $"{bucket.Name}.s3.{bucket.Region}.{AwsText.DnsSuffix(context.Partition)}")
            .WithHeader("x-amz-bucket-region", bucket.Region);
    }

    private static SimulatorResponse NoContent() => new() { StatusCode = 204 };

    private static AwsError Malformed(string message) => new(400, "MalformedPolicy", message);
}
