#nullable enable

using System;
using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace RootAccess.AwsClients.Protocol;

/// <summary>
/// Reads the answers of AWS JSON 1.1. Only an operation that returns nothing may have an empty body; AWSSDK.Core makes
/// an <see cref="AmazonUnmarshallingException"/> of what goes wrong here.
/// </summary>
internal sealed class JsonUnmarshaller<TResponse>(AwsService service) : JsonResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext context)
    {
        byte[] body = ResponseBody.Read(context.Stream);
        return body.Length == 0 && Shape.MembersOf(typeof(TResponse)).Length == 0
            ? new TResponse()
            : JsonSerializer.Deserialize<TResponse>(body, JsonShapes.Options)
                ?? throw new JsonException("The body is null.");
    }

    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext context, Exception innerException, HttpStatusCode statusCode) =>
        service.Errors.Create(
            ErrorDocument.Read(ResponseBody.Read(context.Stream), context.ResponseData), statusCode, innerException);
}
