using System;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using Ids = RootAccess.Core.Inventory.AccountId;

namespace RootAccessManagement.Abstractions;

/// <summary>Makes usable ids of what was given to -AccountId: each once, the unusable ones reported.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="subject">What is worked on once, however often it is named.</param>
internal sealed class AccountInput(PSCmdlet cmdlet, Func<string, string> subject)
{
    private readonly HashSet<string> _seen = [];
    private readonly HashSet<long> _seenIds = [];

    /// <summary>Reads the ids of one record.</summary>
    /// <param name="accountId">What was given.</param>
    /// <param name="organizationId">The organization of the piped row; null when it is none.</param>
    /// <param name="connection">Where the ids are meant for; asked only when there is a usable one.</param>
    /// <param name="report">Told of each unusable one.</param>
    internal IEnumerable<string> Read(
        string?[]? accountId,
        string? organizationId,
        Func<RootAccessConnection> connection,
        Action<RootAccessException> report)
    {
        string?[] given = accountId is { Length: > 0 } ids ? ids : [null];
        for (int i = 0; i < given.Length; i++)
        {
            if (!Ids.TryParse(given[i], out string id))
            {
                report(RowOrigins.CheckMember(given, i) ?? Ids.Invalid(given[i]));
            }
            else if (RowOrigins.Check(connection(), given, i, organizationId) is { } mismatch)
            {
                report(mismatch);
            }
            else if (!IsNew(subject(id)))
            {
                cmdlet.WriteVerbose($"{subject(id)} was named before; it is worked on once.");
            }
            else
            {
                yield return id;
            }
        }
    }

    // As a number, an id takes a tenth of the memory: there may be tens of thousands.
    private bool IsNew(string text) => Ids.TryParse(text, out string id)
        ? _seenIds.Add(long.Parse(id, CultureInfo.InvariantCulture))
        : _seen.Add(text);
}
