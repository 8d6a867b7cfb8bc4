using System;
using System.Collections;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Inventory;
using RootAccess.Core.Models;
using RootAccessManagement.Connecting;

namespace RootAccessManagement.Completion;

/// <summary>Reads the directory of a connection that exists already; nothing connects because somebody types.</summary>
internal static class DirectoryReader
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    internal static IReadOnlyList<T> Read<T>(
        IDictionary boundParameters,
        Func<OrganizationDirectory, CancellationToken, Task<IReadOnlyList<T>>> read)
    {
        ConnectedOrganization? organization = boundParameters["Connection"] is RootAccessConnection given
            ? LiveConnections.Find(given)
            : LiveConnections.Current.Organization;
        if (organization is null)
        {
            return [];
        }

        using CancellationTokenSource patience = new(s_patience);
        return Task.Run(() => read(organization.Directory, patience.Token), patience.Token).GetAwaiter().GetResult();
    }
}
