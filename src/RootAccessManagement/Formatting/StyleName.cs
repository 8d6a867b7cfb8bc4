namespace RootAccessManagement.Formatting;

/// <summary>What a colour says.</summary>
internal enum StyleName
{
    /// <summary>All is well.</summary>
    Good,

    /// <summary>Somebody may want to look at it.</summary>
    Attention,

    /// <summary>It went wrong, or is not known.</summary>
    Bad,
}
