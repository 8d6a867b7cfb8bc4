using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Core.Ports;

/// <summary>
/// The record of one change. Every port method that changes something takes one, and tells it what it sends.
/// </summary>
public interface IChangeRecord
{
    /// <summary>
    /// To be awaited right before a request leaves, each time it does. When it throws, the request must not be sent.
    /// </summary>
    /// <param name="accessKeyId">The id of the key that signs; null when it is not known.</param>
    /// <param name="cancellationToken">Stops before anything is recorded.</param>
    Task SendingAsync(string? accessKeyId, CancellationToken cancellationToken);

    /// <summary>AWS answered, whatever it said.</summary>
    /// <param name="requestId">AWS's request id; null when it gave none.</param>
    void Answered(string? requestId);
}
