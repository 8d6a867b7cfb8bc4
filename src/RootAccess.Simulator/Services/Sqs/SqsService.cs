using System.Collections.Generic;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Sqs;

/// <summary>SQS's table of operations.</summary>
internal static class SqsService
{
    public static JsonService Create() => new(
        "sqs",
        "AmazonSQS",
        "1.0",
        new AwsError(400, "RequestThrottled", "Rate exceeded"),
        new JsonErrorStyle("com.amazonaws.sqs#", "message", new Dictionary<string, string>
        {
            ["QueueDoesNotExist"] = "AWS.SimpleQueueService.NonExistentQueue",
            ["UnknownOperationException"] = "InvalidAction",
            ["UnrecognizedClientException"] = "InvalidClientTokenId",
            ["InvalidSignatureException"] = "SignatureDoesNotMatch",
            ["ExpiredTokenException"] = "ExpiredToken",
        }),
        [
            new("ListQueues", false, QueueOperations.List),
            new("GetQueueUrl", false, QueueOperations.GetUrl),
            new("GetQueueAttributes", false, QueueAttributeOperations.Get),
            new("SetQueueAttributes", true, QueueAttributeOperations.Set),
        ]);
}
