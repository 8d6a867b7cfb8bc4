using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace RootAccess.Simulator.Tests.Observed;

/// <summary>
/// One thing AWS was seen to do, as the table holds it. <c>Cases/README.md</c> describes the members.
/// </summary>
internal sealed record ObservedCase(JsonObject Row)
{
    public string Id => Text("id")!;

    /// <summary>Why the simulator does not do the same, or null when it does.</summary>
    public string? NotReproduced => Text("notReproduced");

    /// <summary>True when the organization starts with both root features on.</summary>
    public bool HasFeatures => Row["features"]?.GetValue<bool>() == true;

    /// <summary>True when it also starts with a delegated administrator for IAM.</summary>
    public bool HasIamDelegate => Row["iamDelegate"]?.GetValue<bool>() == true;

    /// <summary>What happens before: calls and the passing of time.</summary>
    public IEnumerable<JsonObject> Given => Row["given"]?.AsArray().Select(step => step!.AsObject()) ?? [];

    /// <summary>The call itself: <c>as</c>, <c>call</c>, <c>input</c>, <c>host</c>.</summary>
    public JsonObject Call => Row;

    public JsonObject Expected => Row["expect"]?.AsObject()
        ?? throw new InvalidOperationException($"The case {Id} expects nothing.");

    private string? Text(string member) => Row[member]?.GetValue<string>();
}
