#nullable enable

using System.Reflection;

namespace RootAccess.AwsClients.Protocol;

/// <summary>A property of a shape and its name on the wire.</summary>
internal sealed record ShapeMember(PropertyInfo Property, string WireName);
