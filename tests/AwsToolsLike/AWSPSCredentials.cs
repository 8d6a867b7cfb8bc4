using Amazon.Runtime;

namespace Amazon.PowerShell.Common;

/// <summary>What <c>$StoredAWSCredentials</c> holds. As in AWS.Tools, a script sees its name only.</summary>
public sealed class AWSPSCredentials
{
    internal AWSPSCredentials(AWSCredentials credentials, string name)
    {
        Credentials = credentials;
        Name = name;
    }

    internal AWSCredentials Credentials { get; }

    internal string Name { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
