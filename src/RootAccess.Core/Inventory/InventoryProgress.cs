namespace RootAccess.Core.Inventory;

/// <summary>How far an inventory has come.</summary>
/// <param name="Activity">What is being read, such as <c>Reading tags</c>.</param>
/// <param name="Completed">How many are done.</param>
/// <param name="Total">How many there are.</param>
public sealed record InventoryProgress(string Activity, int Completed, int Total);
