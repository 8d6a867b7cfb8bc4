using System;
using System.Management.Automation;

namespace RootAccessManagement.Abstractions;

/// <summary>
/// Shows how far one cmdlet is, and takes the display down again, however the cmdlet ends. Used on the pipeline thread
/// only.
/// </summary>
internal sealed class ProgressDisplay : IDisposable
{
    /// <summary>The time between two updates; more often, nobody could read them.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    // What is over sooner needs no display.
    private static readonly TimeSpan s_grace = TimeSpan.FromMilliseconds(500);

    // Of this source are the activities of Write-Progress. A parent is looked for within one source.
    private const long SourceId = 0;

    private readonly PSCmdlet _cmdlet;
    private readonly TimeProvider _timeProvider;
    private readonly long _start;
    private ActivityNesting? _nesting;
    private int _id;
    private long _shownAt;
    private bool? _isSilent;
    private bool _isOver;
    private bool _isEnding;

    internal ProgressDisplay(PSCmdlet cmdlet, TimeProvider timeProvider)
    {
        _cmdlet = cmdlet;
        _timeProvider = timeProvider;
        _start = timeProvider.GetTimestamp();
    }

    /// <summary>The user's own activity to show this one under; -1 for none.</summary>
    internal int ParentId { get; set; } = -1;

    /// <summary>Whether it is time for an update.</summary>
    internal bool IsDue => !_isOver
        && (_nesting is null
            ? _timeProvider.GetElapsedTime(_start) >= s_grace
            : _timeProvider.GetElapsedTime(_shownAt) >= Interval)
        && !IsSilent;

    private bool IsSilent =>
        _isSilent ??= ReadPreference() is ActionPreference.SilentlyContinue or ActionPreference.Ignore;

    /// <summary>Shows how far it is, when it is time for an update.</summary>
    /// <param name="status">What is done, in a few words.</param>
    /// <param name="percent">How much of everything that is, 0 to 100; -1 when not known.</param>
    /// <param name="remaining">How long the rest takes; null when not known.</param>
    internal void Show(string status, int percent = -1, TimeSpan? remaining = null)
    {
        if (!IsDue)
        {
            return;
        }

        if (_nesting is null)
        {
            _nesting = ActivityNesting.Current;
            _id = _nesting.Enter();
        }

        _shownAt = _timeProvider.GetTimestamp();
        Write(new(_id, Activity, status)
        {
            PercentComplete = percent,
            SecondsRemaining = remaining is { TotalDays: < 30 } time ? (int)Math.Ceiling(time.TotalSeconds) : -1,
        });
    }

    /// <summary>Takes the display down.</summary>
    internal void Complete()
    {
        _isOver = true;
        if (_nesting is not null)
        {
            Write(new(_id, Activity, "Done") { RecordType = ProgressRecordType.Completed });
            _nesting.Leave(_id);
            _nesting = null;
        }
    }

    /// <summary>Tells that the cmdlet is being disposed of: the engine lets it write nothing more by itself.</summary>
    internal void BeginEnding() => _isEnding = true;

    /// <summary>Takes the display down when nothing else did.</summary>
    public void Dispose()
    {
        BeginEnding();
        Complete();
    }

    private string Activity => _cmdlet.MyInvocation.MyCommand.Name;

    private void Write(ProgressRecord record)
    {
        record.ParentActivityId = ParentId >= 0 ? ParentId : _nesting!.ParentOf(_id);
        if (_isEnding)
        {
            _cmdlet.Host.UI.WriteProgress(SourceId, record);
        }
        else
        {
            _cmdlet.CommandRuntime.WriteProgress(SourceId, record);
        }
    }

    // -ProgressAction came with PowerShell 7.4; the engine sets no variable for it.
    private ActionPreference ReadPreference()
    {
        object? preference = _cmdlet.MyInvocation.BoundParameters.TryGetValue("ProgressAction", out object? bound)
            ? bound
            : _cmdlet.GetVariableValue("ProgressPreference");
        return LanguagePrimitives.TryConvertTo(preference, out ActionPreference action)
            ? action
            : ActionPreference.Continue;
    }
}
