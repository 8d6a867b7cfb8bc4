using System;
using Amazon.Runtime;

namespace RootAccess.Aws.Calls;

/// <summary>What SDK clients sign with: the keys put here last. It never gets keys by itself.</summary>
internal sealed class CurrentKeys : AWSCredentials
{
    private volatile ImmutableCredentials? _keys;

    /// <summary>The id of the access key in use; null when there is none.</summary>
    public string? AccessKeyId => _keys?.AccessKey;

    public override ImmutableCredentials GetCredentials() =>
        _keys ?? throw new ObjectDisposedException(nameof(CurrentKeys));

    public void Set(ImmutableCredentials keys) => _keys = keys;

    public void Clear() => _keys = null;
}
