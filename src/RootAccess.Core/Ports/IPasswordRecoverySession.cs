using System;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Core.Ports;

/// <summary>One root session that can allow the recovery of the root user's password.</summary>
public interface IPasswordRecoverySession : IDisposable
{
    /// <summary>The member account the session was asked for.</summary>
    string AccountId { get; }

    /// <summary>GetCallerIdentity: the account the session is really in.</summary>
    Task<string> GetCallerAccountIdAsync(CancellationToken cancellationToken);

    /// <summary>GetLoginProfile: whether there is a password, or recovery was allowed.</summary>
    Task<bool> HasPasswordAsync(CancellationToken cancellationToken);

    /// <summary>CreateLoginProfile; false when AWS answered that recovery is allowed already.</summary>
    Task<bool> AllowRecoveryAsync(IChangeRecord record, CancellationToken cancellationToken);
}
