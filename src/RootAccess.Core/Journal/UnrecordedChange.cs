using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Journal;

/// <summary>The record of a change on a connection without a journal.</summary>
public sealed class UnrecordedChange : IChangeRecord
{
    private UnrecordedChange()
    {
    }

    /// <summary>The one there is.</summary>
    public static IChangeRecord Instance { get; } = new UnrecordedChange();

    /// <inheritdoc/>
    public Task SendingAsync(string? accessKeyId, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Answered(string? requestId)
    {
    }
}
