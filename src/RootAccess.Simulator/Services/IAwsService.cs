using System.Collections.Generic;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services;

/// <summary>One service: its protocol and its table of operations.</summary>
internal interface IAwsService
{
    /// <summary>The service's name in credential scopes.</summary>
    string SigningName { get; }

    AuthenticationErrors AuthenticationErrors { get; }

    /// <summary>The error of this service for too many requests.</summary>
    AwsError Throttled { get; }

    /// <summary>Every operation there is.</summary>
    IEnumerable<string> OperationNames { get; }

    /// <summary>The operation a request asks for, known or not; empty when none can be read.</summary>
    string ReadOperationName(SimulatorRequest request);

    /// <summary>Finds the operation and reads its input.</summary>
    /// <exception cref="AwsError">The operation is unknown or the input cannot be read.</exception>
    BoundOperation Bind(SimulatorRequest request);

    SimulatorResponse WriteError(AwsError error, string requestId);
}
