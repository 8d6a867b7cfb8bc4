#nullable enable

using System;
using System.Globalization;
using System.Reflection;
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
        foreach (PropertyInfo member in Shape.MembersOf(type))
        {
            if (member.GetValue(input) is { } value)
            {
                request.Parameters.Add(member.Name, Text(value));
            }
        }

        request.ContentStream = AWSSDKUtils.WriteParametersToPooledStream(request);
        return request;
    }

    private static string Text(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        ConstantClass constant => constant.Value,
        _ => throw new NotSupportedException($"A member of type {value.GetType().Name} cannot be sent."),
    };
}
