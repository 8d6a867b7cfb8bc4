using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RootAccess.Core.Errors;

namespace RootAccessManagement.Abstractions;

/// <summary>Writes what the pump hands over, counts it, and says a fatal failure once.</summary>
internal sealed class PipelineSink<TRow>(PSCmdlet cmdlet, RowWords<TRow> words) : IRowSink<TRow>
{
    private const int MostNamed = 20;
    private readonly List<string> _changes = [];
    private int _unnamedChanges;
    private bool _saidFatal;

    /// <summary>What became of the accounts.</summary>
    internal RunTally Tally { get; } = new();

    /// <summary>Done before an error is written that ends the pipeline.</summary>
    internal Action? BeforeLastError { get; init; }

    /// <summary>How many rows were written.</summary>
    internal int Rows { get; private set; }

    /// <summary>How many of them say that something is not known.</summary>
    internal int Unknown { get; private set; }

    public bool StopsOnError
    {
        get
        {
            object? preference = cmdlet.MyInvocation.BoundParameters.TryGetValue("ErrorAction", out object? bound)
                ? bound
                : cmdlet.GetVariableValue("ErrorActionPreference");
            return LanguagePrimitives.TryConvertTo(preference, out ActionPreference action)
                && action == ActionPreference.Stop;
        }
    }

    public bool WriteRow(TRow row)
    {
        if (cmdlet.Stopping)
        {
            return false;
        }

        Rows++;
        Unknown += words.IsUnknown(row) ? 1 : 0;
        Tally.Add(words.Outcome(row));
        try
        {
            cmdlet.WriteObject(row);
            Remember(row);
            return true;
        }
        catch (PipelineStoppedException) when (cmdlet.Stopping)
        {
            return false;
        }
    }

    public void WriteError(RootAccessException error, bool hasRow)
    {
        if (!hasRow)
        {
            Tally.Add(error.ErrorId);
        }

        Tally.AddError();
        if (error.IsFatal && _saidFatal)
        {
            return;
        }

        _saidFatal |= error.IsFatal;
        if (StopsOnError)
        {
            BeforeLastError?.Invoke();
        }

        cmdlet.WriteError(Failures.ToErrorRecord(error, cmdlet.MyInvocation.MyCommand.Name));
    }

    public void ThrowStopped() => throw new PipelineStoppedException();

    public void End(IReadOnlyList<TRow> lostRows)
    {
        string[] names = lostRows.Select(words.NameLost).OfType<string>().ToArray();
        if (names.Length > 0)
        {
            cmdlet.Host.UI.WriteWarningLine(
                $"The pipeline ended before these finished rows could be written: {string.Join("; ", names)}");
        }

        if (cmdlet.Stopping && _changes.Count > 0)
        {
            string more = _unnamedChanges == 0 ? string.Empty : $"; and {_unnamedChanges} more";
            cmdlet.Host.UI.WriteWarningLine(
                "The run was stopped. Rows written before tell of what it changed, or may have changed:"
                    + $" {string.Join("; ", _changes)}{more}.");
        }
    }

    private void Remember(TRow row)
    {
        if (words.NameChange(row) is not { } change)
        {
            return;
        }

        if (_changes.Count < MostNamed)
        {
            _changes.Add(change);
        }
        else
        {
            _unnamedChanges++;
        }
    }
}
