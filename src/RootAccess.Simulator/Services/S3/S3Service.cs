using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.S3;

/// <summary>S3: operations told by method and sub-resource, XML out.</summary>
internal sealed class S3Service : IAwsService
{
    private const string ContentType = "application/xml";

    private readonly Dictionary<string, S3Operation> _operations = new S3Operation[]
    {
        new("ListBuckets", false, ListBucketsOperation.Run),
        new("GetBucketPolicy", false, BucketPolicyOperations.Get),
        new("PutBucketPolicy", true, BucketPolicyOperations.Put),
        new("DeleteBucketPolicy", true, BucketPolicyOperations.Delete),
    }.ToDictionary(operation => operation.Name, StringComparer.Ordinal);

    public string SigningName => "s3";

    public AuthenticationErrors AuthenticationErrors => AuthenticationErrors.S3;

    public AwsError Throttled => new(503, "SlowDown", "Please reduce your request rate.");

    public IEnumerable<string> OperationNames => _operations.Keys;

    public string ReadOperationName(SimulatorRequest request)
    {
        S3Request parsed = S3Request.Parse(request);
        if (parsed.Bucket is null)
        {
            return request.Method == "GET" ? "ListBuckets" : string.Empty;
        }

        bool isPolicy = parsed.Key.Length == 0 && parsed.Query("policy") is not null;
        return (isPolicy, request.Method) switch
        {
            (true, "GET") => "GetBucketPolicy",
            (true, "PUT") => "PutBucketPolicy",
            (true, "DELETE") => "DeleteBucketPolicy",
            _ => string.Empty,
        };
    }

    public BoundOperation Bind(SimulatorRequest request)
    {
        if (!_operations.TryGetValue(ReadOperationName(request), out S3Operation? operation))
        {
            throw new AwsError(
                405,
                "MethodNotAllowed",
                $"The simulator has no S3 operation for {request.Method} {request.Path}?{request.QueryString}");
        }

        S3Request parsed = S3Request.Parse(request);
        return new BoundOperation(operation.IsMutating, null, context =>
        {
            SimulatorResponse response = operation.Run(context, parsed);
            response.Headers["x-amz-request-id"] = context.RequestId;
            return response;
        });
    }

    public SimulatorResponse WriteError(AwsError error, string requestId)
    {
        SimulatorResponse response = XmlBody.Response(error.StatusCode, ContentType, withDeclaration: true, writer =>
        {
            writer.WriteStartElement("Error");
            writer.WriteText("Code", error.Code);
            writer.WriteText("Message", error.Message);
            foreach (KeyValuePair<string, string> member in error.Members)
            {
                writer.WriteText(member.Key, member.Value);
            }

            writer.WriteText("RequestId", requestId);
            writer.WriteText("HostId", "simulator");
            writer.WriteEndElement();
        });
        response.Headers["x-amz-request-id"] = requestId;
        return response;
    }
}
