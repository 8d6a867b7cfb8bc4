namespace RootAccess.Aws.Credentials;

/// <summary>How to assume a role.</summary>
internal sealed record RoleSettings
{
    private const string DefaultSessionName = "RootAccessManagement";

    private readonly string? _sessionName;

    public required string RoleArn { get; init; }

    /// <summary>The session's name; without one given always the same, so that the ARN stays the same too.</summary>
    public string? SessionName
    {
        get => string.IsNullOrEmpty(_sessionName) ? DefaultSessionName : _sessionName;
        init => _sessionName = value;
    }

    public string? ExternalId { get; init; }

    public string? SourceIdentity { get; init; }

    public string? MfaSerial { get; init; }
}
