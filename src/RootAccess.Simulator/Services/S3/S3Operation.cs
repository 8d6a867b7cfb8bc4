using System;

namespace RootAccess.Simulator.Services.S3;

/// <summary>An operation of S3.</summary>
internal sealed record S3Operation(
    string Name, bool IsMutating, Func<OperationContext, S3Request, SimulatorResponse> Run);
