namespace RootAccess.Core.Credentials;

/// <summary>How far the removal of one credential has come.</summary>
internal enum RemovalStep
{
    /// <summary>Nothing was sent.</summary>
    Planned,

    /// <summary>A rule keeps it; nothing was sent.</summary>
    Refused,

    /// <summary>AWS accepted the deletion.</summary>
    Accepted,

    /// <summary>AWS answered that there was nothing to delete.</summary>
    Absent,

    /// <summary>The deletion was sent and no clear answer came.</summary>
    Unclear,

    /// <summary>AWS refused the deletion.</summary>
    Failed,
}
