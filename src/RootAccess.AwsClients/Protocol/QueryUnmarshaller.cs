#nullable enable

using System;
using System.IO;
using System.Net;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace RootAccess.AwsClients.Protocol;

/// <summary>
/// Reads the answers of AWS query. A body that is not the operation's own document is an error, never an empty
/// response: an empty response would claim that there is nothing.
/// </summary>
internal sealed class QueryUnmarshaller<TResponse>(AwsService service) : XmlResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    private readonly string _operation = AwsService.OperationOf(typeof(TResponse));

    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext context)
    {
        try
        {
            return Read(XmlShapes.Load(ResponseBody.Read(context.Stream)));
        }
        catch (Exception exception)
            when (exception is XmlException or FormatException or OverflowException or IOException)
        {
            IWebResponseData response = context.ResponseData;
            throw new AmazonUnmarshallingException(
                response.GetHeaderValue("x-amzn-RequestId"), _operation, exception, response.StatusCode);
        }
    }

    public override AmazonServiceException UnmarshallException(
        XmlUnmarshallerContext context, Exception innerException, HttpStatusCode statusCode) =>
        service.Errors.Create(
            ErrorDocument.Read(ResponseBody.Read(context.Stream), context.ResponseData), statusCode, innerException);

    private TResponse Read(XElement root)
    {
        if (root.Name.LocalName != _operation + "Response")
        {
            throw new FormatException($"Expected {_operation}Response, got {root.Name.LocalName}.");
        }

        TResponse response = new();
        if (Shape.MembersOf(typeof(TResponse)).Length > 0)
        {
            XElement result = XmlShapes.Child(root, _operation + "Result")
                ?? throw new FormatException($"{_operation}Result is missing.");
            XmlShapes.Fill(response, result);
        }

        if (XmlShapes.Child(root, "ResponseMetadata") is { } metadata)
        {
            response.ResponseMetadata = new ResponseMetadata
            {
                RequestId = XmlShapes.Child(metadata, "RequestId")?.Value,
            };
        }

        return response;
    }
}
