#nullable enable

using System;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace RootAccess.AwsClients.Protocol;

/// <summary>
/// Writes a request as AWS JSON 1.1: the operation in a header, the members that are set as an object.
/// </summary>
internal sealed class JsonMarshaller(AwsService service) : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        Type type = input.GetType();
        DefaultRequest request = new(input, service.EventName) { HttpMethod = "POST", ResourcePath = "/" };
        request.Headers["X-Amz-Target"] = $"{service.TargetPrefix}.{AwsService.OperationOf(type)}";
        request.Headers["Content-Type"] = "application/x-amz-json-1.1";
        request.Content = JsonSerializer.SerializeToUtf8Bytes(input, type, JsonShapes.Options);
        return request;
    }
}
