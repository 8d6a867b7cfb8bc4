using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Core.Ports;

/// <summary>What AWS knows of the caller's own credentials and account.</summary>
public interface ICallerPort
{
    /// <summary>GetCallerIdentity, which needs no permission.</summary>
    Task<CallerDescription> IdentifyAsync(CancellationToken cancellationToken);

    /// <summary>GetAccountSummary with the caller's own credentials: the root user of the caller's account.</summary>
    Task<RootCredentialFlags> GetAccountSummaryAsync(CancellationToken cancellationToken);
}
