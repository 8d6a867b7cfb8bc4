using System;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services;

/// <summary>
/// An operation of a query service. What it returns writes the members of the result; null is an empty result.
/// </summary>
internal sealed record QueryOperation(
    string Name, bool IsMutating, Func<OperationContext, QueryInput, Action<QueryOutput>?> Run);
