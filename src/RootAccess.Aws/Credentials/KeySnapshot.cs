using Amazon.Runtime;

namespace RootAccess.Aws.Credentials;

/// <summary>Makes SDK credentials of keys that stay as they are.</summary>
internal static class KeySnapshot
{
    public static AWSCredentials Of(ImmutableCredentials keys) => keys.UseToken
        ? new SessionAWSCredentials(keys.AccessKey, keys.SecretKey, keys.Token)
        : new BasicAWSCredentials(keys.AccessKey, keys.SecretKey);
}
