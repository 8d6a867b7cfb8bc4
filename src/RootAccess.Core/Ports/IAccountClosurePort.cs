using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Core.Ports;

/// <summary>Closes member accounts.</summary>
public interface IAccountClosurePort
{
    /// <summary>
    /// CloseAccount: asks for a closure, which AWS carries out within about ten minutes. The token stops the wait for a
    /// turn; once the request is sent it runs to its own limit, without a retry. A failure after sending has
    /// <c>Aws.IsOutcomeUnknown</c> set.
    /// </summary>
    Task CloseAsync(string accountId, IChangeRecord record, CancellationToken cancellationToken);
}
