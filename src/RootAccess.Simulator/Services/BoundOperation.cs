using System;

namespace RootAccess.Simulator.Services;

/// <summary>An operation with the input of one request.</summary>
/// <param name="IsMutating">True when it changes something.</param>
/// <param name="TargetAccountId">The account the request names, if it names one.</param>
/// <param name="Run">Carries it out.</param>
internal sealed record BoundOperation(
    bool IsMutating, string? TargetAccountId, Func<OperationContext, SimulatorResponse> Run);
