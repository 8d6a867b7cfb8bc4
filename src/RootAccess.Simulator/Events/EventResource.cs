namespace RootAccess.Simulator.Events;

/// <summary>Something an event is about.</summary>
/// <param name="Type">Such as <c>AWS::IAM::AccessKey</c>.</param>
/// <param name="Name">How a lookup finds it.</param>
/// <param name="Arn">What the record names, or null when it leaves the resource out, as IAM's records do.</param>
internal sealed record EventResource(string Type, string Name, string? Arn = null);
