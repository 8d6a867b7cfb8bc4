#nullable enable

using System;
using System.Collections;
using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace RootAccess.AwsClients.Protocol;

/// <summary>
/// Writes a request as AWS query: a form with the operation, the version and the members that are set.
/// </summary>
internal sealed class QueryMarshaller(AwsService service) : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        Type type = input.GetType();
        DefaultRequest request = new(input, service.EventName) { HttpMethod = "POST", ResourcePath = "/" };
        request.Parameters.Add("Action", AwsService.OperationOf(type));
        request.Parameters.Add("Version", service.ApiVersion);
        Add(request, string.Empty, input);
        request.ContentStream = AWSSDKUtils.WriteParametersToPooledStream(request);
        return request;
    }

    private static void Add(DefaultRequest request, string prefix, object shape)
    {
        foreach (ShapeMember member in Shape.MembersOf(shape.GetType()))
        {
            if (member.Property.GetValue(shape) is not { } value)
            {
                continue;
            }

            string name = prefix + member.WireName;
            if (Text(value) is { } text)
            {
                request.Parameters.Add(name, text);
            }
            else if (value is IEnumerable)
            {
                throw new NotSupportedException($"A member of type {value.GetType().Name} cannot be sent.");
            }
            else
            {
                Add(request, name + ".", value);
            }
        }
    }

    private static string? Text(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        ConstantClass constant => constant.Value,
        _ => null,
    };
}
