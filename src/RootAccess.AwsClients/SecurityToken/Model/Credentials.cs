using System;
using Amazon.Runtime;

namespace Amazon.SecurityToken.Model;

/// <summary>Temporary keys, ready to sign with.</summary>
public sealed class Credentials : AWSCredentials
{
    public string AccessKeyId { get; set; }

    public new DateTime? Expiration { get; set; }

    public string SecretAccessKey { get; set; }

    public string SessionToken { get; set; }

    public override ImmutableCredentials GetCredentials() => new(AccessKeyId, SecretAccessKey, SessionToken);
}
