namespace RootAccess.Core.Models;

/// <summary>The result of one check of the preflight.</summary>
public static class RootAccessCheckStatus
{
    /// <summary>As it has to be.</summary>
    public const string Passed = "Passed";

    /// <summary>Nothing that stops centralized root access, but something to know or to secure.</summary>
    public const string Warning = "Warning";

    /// <summary>Something that stops centralized root access, or a part of it.</summary>
    public const string Failed = "Failed";

    /// <summary>Could not be checked, because what it depends on could not be read.</summary>
    public const string NotRun = "NotRun";
}
