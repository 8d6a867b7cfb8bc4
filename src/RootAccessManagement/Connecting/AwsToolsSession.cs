using System;
using System.Management.Automation;
using RootAccess.Aws;
using RootAccess.Core.Errors;

namespace RootAccessManagement.Connecting;

/// <summary>
/// The defaults that AWS.Tools keeps for a session, in variables that are looked up from the scope that calls, as its
/// own cmdlets do. Nothing of AWS.Tools is needed to read them.
/// </summary>
/// <param name="session">The session of the calling cmdlet.</param>
internal sealed class AwsToolsSession(SessionState session)
{
    private const string CredentialsName = "StoredAWSCredentials";
    private const string RegionName = "StoredAWSRegion";
    private const string Source = "$" + CredentialsName;

    /// <summary>The credentials; null when there are none.</summary>
    /// <remarks>
    /// What cannot be read is an error later on, and not passed over: the next place could hold somebody else's.
    /// </remarks>
    internal GivenCredentials? Credentials
    {
        get
        {
            if (session.PSVariable.GetValue(CredentialsName) is not { } value)
            {
                return null;
            }

            CredentialReader reader = new(value, Source, TimeProvider.System);
            return new(reader.Read, reader.StoredName is { } name ? $"{Source} ({name})" : Source);
        }
    }

    /// <summary>The Region; null when there is none.</summary>
    internal string? Region
    {
        get
        {
            object? value = session.PSVariable.GetValue(RegionName);
            string? region = (value is PSObject wrapped ? wrapped.BaseObject : value) as string;
            return string.IsNullOrWhiteSpace(region) ? null : region;
        }
    }

    /// <summary>Says of a failure that these credentials were used: nobody named them in the command that failed.</summary>
    internal static RootAccessException Explain(RootAccessException failure, ConnectOptions? options) =>
        options?.CredentialSourceName?.StartsWith(Source, StringComparison.Ordinal) != true
            ? failure
            : new(failure.ErrorId, failure.Category, failure.Message, failure.InnerException)
            {
                RecommendedAction = $"{failure.RecommendedAction} The credentials came from {Source}, where AWS.Tools"
                    + " keeps them for this session: Clear-AWSCredential forgets them, and -ProfileName or -Credential"
                    + " use others.",
                Target = failure.Target,
                Aws = failure.Aws,
                IsRetryable = failure.IsRetryable,
                IsFatal = failure.IsFatal,
            };
}
