using System.Collections.Generic;

namespace RootAccess.Simulator.Services;

/// <summary>What differs between the JSON services when they report errors.</summary>
/// <param name="TypePrefix">What stands before the code in <c>__type</c>.</param>
/// <param name="MessageMember">The member that holds the message.</param>
/// <param name="QueryCodes">For a service that once spoke the query protocol: its old codes, by new code. Null for
/// others.</param>
internal sealed record JsonErrorStyle(
    string TypePrefix, string MessageMember, IReadOnlyDictionary<string, string>? QueryCodes = null);
