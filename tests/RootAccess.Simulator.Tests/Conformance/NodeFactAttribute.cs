using System;
using System.IO;
using System.Linq;
using Xunit;

namespace RootAccess.Simulator.Tests.Conformance;

/// <summary>A test that needs Node.js with npm.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        string[] missing = new[] { Tool.Node, Tool.Npm }.Where(name => Tool.Find(name) is null).ToArray();
        Skip = missing.Length == 0
            ? null
            : $"Not in PATH: {string.Join(", ", missing.Select(Path.GetFileNameWithoutExtension))}.";
    }
}
