using System;

namespace RootAccess.AwsClients.Protocol;

/// <summary>The name of a member on the wire, where that is not the property's.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WireNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
