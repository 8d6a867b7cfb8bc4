using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Credentials;

/// <summary>Reads that the audit and the removal share.</summary>
internal static class RootCredentialReader
{
    /// <summary>GetUser, refusing a session that landed in another account than it was asked for.</summary>
    internal static async Task<RootUserDescription> ReadUserAsync(
        IRootCredentialSession session, CancellationToken cancellationToken)
    {
        RootUserDescription user = await session.GetUserAsync(cancellationToken).ConfigureAwait(false);
        return user.AccountId == session.AccountId
            ? user
            : throw Refusals.LandedElsewhere(session.AccountId, user.AccountId);
    }

    /// <summary>The keys with their last use; those whose last use could not be read are named.</summary>
    internal static async Task<RootAccessKeyReading> ReadKeysAsync(
        IRootCredentialSession session, CancellationToken cancellationToken)
    {
        List<RootAccessKey> keys = [];
        List<string> unreadable = [];
        foreach (RootAccessKey key in await session.ListAccessKeysAsync(cancellationToken).ConfigureAwait(false))
        {
            try
            {
                AccessKeyUse use = await session.GetAccessKeyLastUsedAsync(key.AccessKeyId, cancellationToken)
                    .ConfigureAwait(false);
                keys.Add(key with
                {
                    LastUsed = use.LastUsed,
                    LastUsedService = use.Service,
                    LastUsedRegion = use.Region,
                });
            }
            catch (RootAccessException exception) when (!exception.IsFatal)
            {
                keys.Add(key);
                unreadable.Add(key.AccessKeyId);
            }
        }

        return new RootAccessKeyReading(keys, unreadable);
    }
}
