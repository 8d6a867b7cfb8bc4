using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Sqs;

/// <summary>SQS's table of operations.</summary>
internal static class SqsService
{
    // What SQS calls its errors towards clients that know the query protocol.
    private static readonly Dictionary<string, string> s_queryCodes = new()
    {
        ["QueueDoesNotExist"] = "AWS.SimpleQueueService.NonExistentQueue",
        ["UnknownOperationException"] = "InvalidAction",
        ["UnrecognizedClientException"] = "InvalidClientTokenId",
        ["InvalidSignatureException"] = "SignatureDoesNotMatch",
        ["ExpiredTokenException"] = "ExpiredToken",
    };

    public static JsonService Create() => new(
        "sqs",
        "AmazonSQS",
        "1.0",
        new AwsError(400, "RequestThrottled", "Rate exceeded"),
        new JsonErrorStyle("com.amazonaws.sqs#", "message", s_queryCodes),
        [
            new("ListQueues", false, QueueOperations.List),
            new("GetQueueUrl", false, QueueOperations.GetUrl),
            new("GetQueueAttributes", false, QueueAttributeOperations.Get),
            new("SetQueueAttributes", true, QueueAttributeOperations.Set),
            new("CreateQueue", true, QueueWriteOperations.Create),
            new("DeleteQueue", true, QueueWriteOperations.Delete),
        ]);

    /// <summary>The same operations over the query protocol, which older clients speak.</summary>
    public static QueryService CreateLegacy() => new(
        "sqs",
        "2012-11-05",
        "http://queue.amazonaws.com/doc/2012-11-05/",
        [
            new("ListQueues", false, Legacy(QueueOperations.List)),
            new("GetQueueUrl", false, Legacy(QueueOperations.GetUrl)),
            new("GetQueueAttributes", false, Legacy(QueueAttributeOperations.Get)),
            new("SetQueueAttributes", true, LegacyWithoutResult(QueueAttributeOperations.Set)),
            new("CreateQueue", true, Legacy(QueueWriteOperations.Create)),
            new("DeleteQueue", true, LegacyWithoutResult(QueueWriteOperations.Delete)),
        ]);

    // Where an operation has output its result element is always there, however empty.
    private static Func<OperationContext, QueryInput, Action<QueryOutput>?> Legacy(
        Func<OperationContext, JsonInput, JsonObject> run) => (context, input) =>
            LegacyShapes.Write(RunLegacy(run, context, input));

    private static Func<OperationContext, QueryInput, Action<QueryOutput>?> LegacyWithoutResult(
        Func<OperationContext, JsonInput, JsonObject> run) => (context, input) =>
    {
        RunLegacy(run, context, input);
        return null;
    };

    private static JsonObject RunLegacy(
        Func<OperationContext, JsonInput, JsonObject> run, OperationContext context, QueryInput input)
    {
        try
        {
            return run(context, LegacyShapes.Read(input));
        }
        catch (AwsError error) when (s_queryCodes.TryGetValue(error.Code, out string? code))
        {
            throw new AwsError(error.StatusCode, code, error.Message);
        }
    }
}
