using System.Collections;
using System.Linq;
using RootAccess.Core.Connections;
using RootAccess.Core.Models;
using RootAccessManagement.Abstractions;
using RootAccessManagement.Connecting;

namespace RootAccessManagement.Completion;

/// <summary>The parameters on the command line so far, as far as the engine can tell without running anything.</summary>
internal sealed class TypedParameters(IDictionary? bound)
{
    /// <summary>
    /// The connection the command would use; null when there is none yet. Nothing connects because somebody types.
    /// </summary>
    internal ConnectedOrganization? Organization => Value("Connection") is RootAccessConnection given
        ? LiveConnections.Find(given)
        : LiveConnections.Current.Organization;

    /// <summary>The text of a parameter, or the first of several; null when it is not there.</summary>
    internal string? Text(string parameter)
    {
        object? value = Value(parameter);
        return value is IEnumerable several and not string
            ? several.Cast<object?>().FirstOrDefault()?.ToString()
            : value?.ToString();
    }

    private object? Value(string parameter) => InputMember.Unwrap(bound?[parameter]);
}
