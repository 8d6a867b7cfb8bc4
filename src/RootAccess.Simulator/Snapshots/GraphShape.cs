using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using RootAccess.Policies;

namespace RootAccess.Simulator.Snapshots;

/// <summary>
/// What the objects of a snapshot are made of: their fields. A property added to the state is thereby part of every
/// snapshot, and a type that cannot be is an error at once.
/// </summary>
internal static class GraphShape
{
    public const string Id = "$id";
    public const string Reference = "$ref";
    public const string Items = "$items";
    public const string Map = "$map";
    public const string Policy = "$policy";

    private const BindingFlags Instance =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type[] s_scalars =
    [
        typeof(string), typeof(bool), typeof(int), typeof(long), typeof(ulong), typeof(double),
        typeof(DateTimeOffset), typeof(TimeSpan),
    ];

    public static bool IsScalar(Type type) => type.IsEnum || s_scalars.Contains(type);

    /// <summary>The type of the values of a dictionary with string keys, or null.</summary>
    public static Type? MapValue(Type type) => Argument(type, typeof(IDictionary<,>), 1);

    /// <summary>The type of the items of a list or set, or null.</summary>
    public static Type? Item(Type type) => type == typeof(string) ? null : Argument(type, typeof(IEnumerable<>), 0);

    /// <summary>The fields of an object, those of its base classes included, by name.</summary>
    /// <exception cref="NotSupportedException">The type is not one of the simulator's.</exception>
    public static IEnumerable<KeyValuePair<string, FieldInfo>> Fields(Type type)
    {
        bool isKnown = type == typeof(NamedPolicy) || type.Assembly == typeof(GraphShape).Assembly;
        if (!isKnown || !type.IsClass || typeof(Delegate).IsAssignableFrom(type))
        {
            throw new NotSupportedException($"A snapshot cannot hold a {type}.");
        }

        for (Type? part = type; part is not null && part != typeof(object); part = part.BaseType)
        {
            foreach (FieldInfo field in part.GetFields(Instance))
            {
                yield return new KeyValuePair<string, FieldInfo>(Name(field), field);
            }
        }
    }

    /// <summary>Makes an object with its field initializers run; its fields are filled in afterwards.</summary>
    public static object Create(Type type)
    {
        ConstructorInfo constructor = type.GetConstructors(Instance)
            .Where(candidate => candidate.GetParameters().All(parameter => parameter.ParameterType != type))
            .OrderBy(candidate => candidate.GetParameters().Length)
            .First();
        object?[] arguments = constructor.GetParameters()
            .Select(parameter => parameter.ParameterType.IsValueType
                ? Activator.CreateInstance(parameter.ParameterType)
                : null)
            .ToArray();
        return constructor.Invoke(arguments);
    }

    // The field behind the property Name is called <Name>k__BackingField.
    private static string Name(FieldInfo field) =>
        field.Name[0] == '<' ? field.Name.Substring(1, field.Name.IndexOf('>') - 1) : field.Name;

    private static Type? Argument(Type type, Type definition, int index) => type.GetInterfaces()
        .Append(type)
        .FirstOrDefault(item => item.IsGenericType && item.GetGenericTypeDefinition() == definition)
        ?.GetGenericArguments()[index];
}
