using System;
using Amazon.Runtime;

namespace RootAccess.Aws.Credentials;

/// <summary>Keys in AWS's environment variables.</summary>
internal static class EnvironmentKeys
{
    public static AWSCredentials? Find()
    {
        string? accessKey = Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID");
        string? secretKey = Environment.GetEnvironmentVariable("AWS_SECRET_ACCESS_KEY");
        if (string.IsNullOrEmpty(accessKey) || string.IsNullOrEmpty(secretKey))
        {
            return null;
        }

        string? token = Environment.GetEnvironmentVariable("AWS_SESSION_TOKEN");
        return KeySnapshot.Of(new ImmutableCredentials(accessKey, secretKey, token));
    }
}
