namespace RootAccess.Core.Errors;

/// <summary>The kinds of failure, named as PowerShell names its error categories.</summary>
public enum FailureCategory
{
    /// <summary>No better word.</summary>
    NotSpecified,

    /// <summary>The user gave something unusable.</summary>
    InvalidArgument,

    /// <summary>The data does not fit, such as rows of another organization.</summary>
    InvalidData,

    /// <summary>The operation is not possible in the present state.</summary>
    InvalidOperation,

    /// <summary>What was named does not exist.</summary>
    ObjectNotFound,

    /// <summary>No permission, by AWS or by a rule of ours.</summary>
    PermissionDenied,

    /// <summary>The caller could not be authenticated.</summary>
    AuthenticationError,

    /// <summary>Not connected, or no way to reach the service.</summary>
    ConnectionError,

    /// <summary>A rule protects the resource.</summary>
    SecurityError,

    /// <summary>A quota or rate is used up.</summary>
    LimitsExceeded,

    /// <summary>The service failed or could not be reached.</summary>
    ResourceUnavailable,

    /// <summary>The answer was not one the protocol allows.</summary>
    ProtocolError,

    /// <summary>AWS does not offer it.</summary>
    NotImplemented,

    /// <summary>A local file could not be written.</summary>
    WriteError,

    /// <summary>The time allowed ran out.</summary>
    OperationTimeout,
}
