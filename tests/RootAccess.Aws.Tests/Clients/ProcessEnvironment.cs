using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace RootAccess.Aws.Tests.Clients;

/// <summary>Sets environment variables for one test; the collection keeps all other tests out meanwhile.</summary>
[CollectionDefinition(Collection, DisableParallelization = true)]
public sealed class ProcessEnvironment : IDisposable
{
    internal const string Collection = "process environment";

    private readonly Dictionary<string, string?> _before;

    internal ProcessEnvironment(params (string Name, string? Value)[] variables)
    {
        _before = variables.ToDictionary(
            variable => variable.Name, variable => Environment.GetEnvironmentVariable(variable.Name));
        foreach ((string name, string? value) in variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    public void Dispose()
    {
        foreach ((string name, string? value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
