using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Errors;

namespace RootAccess.Aws.Endpoints;

/// <summary>Which addresses signed requests may go to.</summary>
internal static class EndpointTrust
{
    /// <summary>Checks an address the user named.</summary>
    /// <exception cref="RootAccessException">It is no absolute address, or plain http beyond this machine.</exception>
    public static void CheckNamed(Uri address)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            throw Refuse("The endpoint given is not an absolute https address.", null);
        }

        string shown = address.GetLeftPart(UriPartial.Path);
        if (address.UserInfo.Length > 0)
        {
            throw Refuse("The endpoint given holds a user name or password.", address.Authority);
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            throw Refuse($"The endpoint {shown} is plain http, which is accepted only on this machine.", shown);
        }
    }

    /// <summary>Checks where a request is about to go.</summary>
    /// <param name="address">The request's address.</param>
    /// <param name="named">The addresses the user named.</param>
    /// <exception cref="RootAccessException">The host is neither AWS's nor named.</exception>
    public static void CheckRequest(Uri address, IReadOnlyDictionary<string, Uri> named)
    {
        bool isNamed = named.Values.Any(trusted =>
            trusted.Scheme == address.Scheme
            && trusted.Port == address.Port
            && string.Equals(trusted.Host, address.Host, StringComparison.OrdinalIgnoreCase));
        if (!isNamed && !(address.Scheme == Uri.UriSchemeHttps && AwsPartition.IsAwsHost(address.Host)))
        {
            string shown = $"{address.Scheme}://{address.Authority}";
            throw Refuse($"{shown} is neither an address of AWS nor one that was named.", shown);
        }
    }

    private static RootAccessException Refuse(string message, string? target) =>
        new(ErrorIds.EndpointNotTrusted, FailureCategory.SecurityError, message)
        {
            Target = target,
            RecommendedAction = "Name an https address, or http on 127.0.0.1, with -EndpointUrl. Environment variables"
                + " and profiles never choose where signed requests go.",
        };
}
