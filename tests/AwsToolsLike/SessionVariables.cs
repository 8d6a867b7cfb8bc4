namespace Amazon.PowerShell.Common;

/// <summary>Where AWS.Tools keeps the defaults of a session.</summary>
internal static class SessionVariables
{
    internal const string Credentials = "StoredAWSCredentials";
    internal const string Region = "StoredAWSRegion";
}
