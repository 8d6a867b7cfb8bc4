#nullable enable

using System;
using System.Collections.Generic;
using System.Net;
using System.Reflection;
using System.Text.Json;
using Amazon.Runtime;

namespace RootAccess.AwsClients.Protocol;

/// <summary>Turns an error answer into the exception class of its code.</summary>
/// <param name="general">The class for every code that has none of its own.</param>
/// <param name="byCode">The classes of the codes the model names.</param>
internal sealed class ServiceErrors(Type general, IReadOnlyDictionary<string, Type> byCode)
{
    private const BindingFlags OwnMembers =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;

    public AmazonServiceException Create(ErrorDocument error, HttpStatusCode statusCode, Exception? inner)
    {
        Type type = error.Code is not null && byCode.TryGetValue(error.Code, out Type? own) ? own : general;
        var exception = (AmazonServiceException)Activator.CreateInstance(
            type, error.MessageFor(statusCode), inner, error.Type, error.Code, error.RequestId, statusCode)!;
        ReadMembers(exception, error.Members);
        return exception;
    }

    private static void ReadMembers(AmazonServiceException exception, JsonElement members)
    {
        if (members.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (PropertyInfo property in exception.GetType().GetProperties(OwnMembers))
        {
            if (property.CanWrite
                && members.TryGetProperty(property.Name, out JsonElement value)
                && value.ValueKind == JsonValueKind.String)
            {
                property.SetValue(exception, value.Deserialize(property.PropertyType, JsonShapes.Options));
            }
        }
    }
}
