#nullable enable

using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Reflection;

namespace RootAccess.AwsClients.Protocol;

/// <summary>
/// The members of a request, response or model class: the public properties it declares itself. They are named as on
/// the wire, which is what lets two generic protocols serve every operation.
/// </summary>
internal static class Shape
{
    private static readonly ConcurrentDictionary<Type, ShapeMember[]> s_members = new();

    public static ShapeMember[] MembersOf(Type type) => s_members.GetOrAdd(type, static shape =>
    [
        .. shape.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Select(property => new ShapeMember(
                property, property.GetCustomAttribute<WireNameAttribute>()?.Name ?? property.Name)),
    ]);
}
