using System;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using Amazon.Runtime;
using RootAccess.Core.Errors;

namespace RootAccess.Aws.Credentials;

/// <summary>Words the failures of a profile with SSO.</summary>
internal static class SsoFailure
{
    public static RootAccessException Describe(string profileName, Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is AmazonServiceException { StatusCode: HttpStatusCode.Forbidden })
            {
                return CredentialFailures.ProfileUnusable(
                    profileName, "IAM Identity Center does not let the user who signed in take that role.");
            }

            if (cause is ArgumentException)
            {
                return CredentialFailures.ProfileUnusable(profileName, "its SSO settings are incomplete.");
            }

            if (cause is HttpRequestException or SocketException)
            {
                return new RootAccessException(
                    ErrorIds.ServiceUnavailable,
                    FailureCategory.ResourceUnavailable,
                    $"IAM Identity Center could not be reached for the profile '{profileName}'.")
                {
                    Target = profileName,
                    RecommendedAction = "Check the network, or run 'aws sso login --profile " + profileName + "'.",
                    IsRetryable = true,
                };
            }
        }

        return CredentialFailures.SsoLoginRequired(profileName);
    }
}
