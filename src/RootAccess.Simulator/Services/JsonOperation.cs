using System;
using System.Text.Json.Nodes;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services;

/// <summary>An operation of a JSON service.</summary>
internal sealed record JsonOperation(
    string Name, bool IsMutating, Func<OperationContext, JsonInput, JsonObject> Run);
