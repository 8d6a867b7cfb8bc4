using System;
using System.Text.Json.Nodes;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.AccountManagement;

/// <summary>An operation of Account Management, told by its path.</summary>
internal sealed record AccountOperation(
    string Path, bool IsMutating, Func<OperationContext, JsonInput, JsonObject> Run)
{
    /// <summary>The path without its slash, and with a capital.</summary>
    public string Name { get; } = char.ToUpperInvariant(Path[1]) + Path.Substring(2);
}
