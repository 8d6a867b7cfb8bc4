using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;

namespace RootAccess.Core.Journal;

/// <summary>
/// The record of what a connection changes: append-only JSON lines, each sealed with the hash of the line before. An
/// intent is on the disk before its request leaves. Members may be used from any thread.
/// </summary>
public sealed class ChangeJournal : IDisposable
{
    /// <summary>How long after its intent a request of a change can be under way.</summary>
    internal static readonly TimeSpan LongestFlight = TimeSpan.FromMinutes(15);

    private readonly RootAccessConnection _connection;
    private readonly JournalSettings _settings;
    private readonly TimeProvider _timeProvider;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private JournalFile? _file;
    private RootAccessException? _failure;
    private volatile bool _isFailureTold;
    private long _written;

    /// <summary>Binds a journal to a connection; nothing is opened yet.</summary>
    /// <param name="connection">The connection, whose path of the journal it is.</param>
    /// <param name="settings">Where it is.</param>
    /// <param name="timeProvider">The clock.</param>
    public ChangeJournal(RootAccessConnection connection, JournalSettings settings, TimeProvider timeProvider)
    {
        _connection = connection;
        _settings = settings;
        _timeProvider = timeProvider;
    }

    /// <summary>Whether changes are recorded.</summary>
    public bool IsOn => !_settings.IsOff;

    private bool IsTemporary => _settings is { IsTemporary: true, Path: null };

    /// <summary>The file; null before it was opened.</summary>
    public string? Path => _file?.Path;

    /// <summary>The hash of the journal's last line; null before the first change of this connection.</summary>
    public string? Head => Written == 0 ? null : _file?.Head;

    /// <summary>How many lines this connection wrote.</summary>
    public long Written => Interlocked.Read(ref _written);

    /// <summary>
    /// What kept the outcome of a change from being recorded; null when nothing did. No change is sent after it.
    /// </summary>
    public RootAccessException? Failure => Volatile.Read(ref _failure);

    /// <summary>That failure, unless a change was refused because of it or this was asked before; null then.</summary>
    public RootAccessException? TakeUntoldFailure()
    {
        RootAccessException? untold = _isFailureTold ? null : Failure;
        _isFailureTold |= untold is not null;
        return untold;
    }

    /// <summary>The file of a connection; null when nothing is recorded or no place was named and there is none.</summary>
    /// <param name="settings">Where journals are.</param>
    /// <param name="organizationId">The organization.</param>
    /// <returns>The full path.</returns>
    public static string? FindPath(JournalSettings settings, string organizationId)
    {
        try
        {
            return settings.IsOff ? null : JournalLocation.Choose(settings, organizationId);
        }
        catch (RootAccessException)
        {
            // Told when something is to be changed: who only reads needs no journal.
            return null;
        }
    }

    /// <summary>
    /// For the beginning of a run: opens and reads the journal, or reads again what others wrote, so that what keeps it
    /// from being written shows before any change.
    /// </summary>
    /// <exception cref="RootAccessException">
    /// <see cref="ErrorIds.JournalUnavailable"/> or <see cref="ErrorIds.JournalBroken"/>: nothing may be changed.
    /// </exception>
    public Task OpenAsync() => OpenAsync(isRun: true);

    private async Task OpenAsync(bool isRun)
    {
        if (!IsOn)
        {
            return;
        }

        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            if (Failure is { } failure)
            {
                _isFailureTold = true;
                throw failure;
            }

            if (_file is { } file && isRun)
            {
                _file = await GuardAsync(file.Path, file.RefreshAsync).ConfigureAwait(false);
            }

            if (_file is null)
            {
                if (IsTemporary)
                {
                    TemporaryJournal.Sweep();
                }

                string path = _connection.JournalPath
                    ?? JournalLocation.Choose(_settings, _connection.OrganizationId);
                _file = await GuardAsync(path, () => JournalFile.OpenAsync(path, _connection.OrganizationId))
                    .ConfigureAwait(false);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Deletes the file when it was to last no longer than the connection.</summary>
    public void Dispose()
    {
        if (_file is { } file && IsTemporary)
        {
            TemporaryJournal.TryDelete(file.Path);
        }

        _file?.Dispose();
        _gate.Dispose();
    }

    internal DateTimeOffset Now => _timeProvider.GetUtcNow();

    /// <summary>What records the changes of one cmdlet.</summary>
    internal ChangeRecorder For(ChangeContext context) => new(this, context);

    /// <summary>The entry that a change of this connection begins with.</summary>
    internal RootAccessJournalEntry Draft(Change change, ChangeContext context) => new()
    {
        OrganizationId = _connection.OrganizationId,
        CallerArn = _connection.CallerArn,
        Cmdlet = context.Cmdlet,
        AccountId = change.Account?.AccountId ?? string.Empty,
        AccountName = change.Account?.AccountName ?? string.Empty,
        Action = change.Action,
        Target = change.Target,
        Reason = context.Reason,
        Ticket = context.Ticket,
        Detail = change.Detail,
        Phase = JournalPhase.Intent,
        Process = WritingProcess.Current,
        IsSimulation = _connection.IsSimulation,
        IsCustomEndpoint = _connection.IsCustomEndpoint,
    };

    /// <summary>Writes an intent; it is on the disk when this returns.</summary>
    internal async Task<RootAccessJournalEntry> WriteIntentAsync(RootAccessJournalEntry intent)
    {
        await OpenAsync(isRun: false).ConfigureAwait(false);
        return await AppendAsync(intent with { Time = _timeProvider.GetUtcNow() }, isDurable: true).ConfigureAwait(false);
    }

    /// <summary>Writes what became of an intent. Never throws: the change itself must still be told of.</summary>
    internal Task WriteOutcomeAsync(RootAccessJournalEntry outcome) => KeepFailureAsync(async () =>
    {
        try
        {
            await AppendAsync(
                outcome with
                {
                    Phase = JournalPhase.Outcome,
                    IntentSequence = outcome.Sequence,
                    Time = _timeProvider.GetUtcNow(),
                    Process = WritingProcess.Current,
                },
                isDurable: false).ConfigureAwait(false);
        }
        catch (RootAccessException)
        {
            LostOutcomes.Add(outcome.Hash);
            throw;
        }
    });

    /// <summary>Does something whose failure must not hide what was changed; it ends all further changes.</summary>
    internal async Task KeepFailureAsync(Func<Task> action)
    {
        try
        {
            await action().ConfigureAwait(false);
        }
        catch (RootAccessException exception)
        {
            Volatile.Write(ref _failure, JournalRefusals.EndsChanges(exception));
        }
    }

    /// <summary>
    /// Intents without a known outcome of which nothing was written after a time.
    /// </summary>
    internal async Task<UnresolvedIntents> FindUnresolvedAsync(
        Func<RootAccessJournalEntry, bool> predicate, DateTimeOffset before)
    {
        if (!IsOn)
        {
            return UnresolvedIntents.None;
        }

        await OpenAsync(isRun: false).ConfigureAwait(false);
        IReadOnlyList<(RootAccessJournalEntry Intent, bool IsAnswered)> found =
            await GuardAsync(_file!.Path, () => _file.FindUnresolvedAsync(predicate, before)).ConfigureAwait(false);
        ILookup<bool, RootAccessJournalEntry> byFlight = found.ToLookup(
            unresolved => !unresolved.IsAnswered && IsInFlight(unresolved.Intent), unresolved => unresolved.Intent);
        return new([.. byFlight[false]], [.. byFlight[true]]);
    }

    /// <summary>What was recorded of one operation since a time, by any process.</summary>
    internal IReadOnlyList<RootAccessJournalEntry> FindRecent(string action, DateTimeOffset since)
    {
        List<RootAccessJournalEntry> found = [];
        if (_file is { } file)
        {
            JournalReader.Read(file.Path, unresolvedOnly: false, entry =>
            {
                if (entry.Action == action && entry.Time >= since)
                {
                    found.Add(entry);
                }
            });
        }

        return found;
    }

    /// <summary>The last outcomes of changes whose intents follow another; null for one that has none.</summary>
    internal IReadOnlyCollection<string?> FindOutcomesAfter(
        RootAccessJournalEntry intent, Func<RootAccessJournalEntry, bool> predicate)
    {
        Dictionary<long, string?> outcomes = [];
        JournalReader.Read(_file!.Path, unresolvedOnly: false, entry =>
        {
            if (entry.Phase == JournalPhase.Intent && entry.Sequence > intent.Sequence && predicate(entry))
            {
                outcomes[entry.Sequence] = null;
            }
            else if (entry.IntentSequence is { } sequence && outcomes.ContainsKey(sequence))
            {
                outcomes[sequence] = entry.Outcome;
            }
        });
        return outcomes.Values;
    }

    // Also of a process that runs: it may have got an answer and not been able to write it.
    private bool IsInFlight(RootAccessJournalEntry intent) =>
        _timeProvider.GetUtcNow() - intent.Time < LongestFlight
        && !LostOutcomes.Contains(intent.Hash)
        && WritingProcess.IsRunning(intent.Process) != false;

    private async Task<RootAccessJournalEntry> AppendAsync(RootAccessJournalEntry entry, bool isDurable)
    {
        JournalFile file = _file!;
        RootAccessJournalEntry written =
            await GuardAsync(file.Path, () => file.AppendAsync(entry, isDurable)).ConfigureAwait(false);
        if (written.Hash.Length > 0)
        {
            Interlocked.Increment(ref _written);
        }

        return written;
    }

    private static async Task<T> GuardAsync<T>(string path, Func<Task<T>> action)
    {
        try
        {
            return await action().ConfigureAwait(false);
        }
        catch (JournalFormatException exception)
        {
            throw JournalRefusals.Broken(path, exception.Line, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException
            or NotSupportedException or ArgumentException or System.Security.SecurityException)
        {
            throw JournalRefusals.CannotWrite(path, exception);
        }
    }
}
