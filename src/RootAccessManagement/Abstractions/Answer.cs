namespace RootAccessManagement.Abstractions;

/// <summary>What came of asking whether to change something.</summary>
internal enum Answer
{
    /// <summary>Go on.</summary>
    Yes,

    /// <summary>Leave this one.</summary>
    No,

    /// <summary>Only tell.</summary>
    WhatIf,
}
