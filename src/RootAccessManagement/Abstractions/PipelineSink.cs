using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RootAccess.Core.Errors;

namespace RootAccessManagement.Abstractions;

/// <summary>Writes what the pump hands over, counts it, and says a fatal failure once.</summary>
internal sealed class PipelineSink<TRow>(PSCmdlet cmdlet, Func<TRow, bool> isUnknown, Func<TRow, string?> nameLost)
    : IRowSink<TRow>
{
    private bool _saidFatal;

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
        Unknown += isUnknown(row) ? 1 : 0;
        try
        {
            cmdlet.WriteObject(row);
            return true;
        }
        catch (PipelineStoppedException) when (cmdlet.Stopping)
        {
            return false;
        }
    }

    public void WriteError(RootAccessException error)
    {
        if (error.IsFatal && _saidFatal)
        {
            return;
        }

        _saidFatal |= error.IsFatal;
        cmdlet.WriteError(Failures.ToErrorRecord(error, cmdlet.MyInvocation.MyCommand.Name));
    }

    public void ThrowStopped() => throw new PipelineStoppedException();

    public void NameLostRows(IReadOnlyList<TRow> rows)
    {
        string[] names = rows.Select(nameLost).OfType<string>().ToArray();
        if (names.Length > 0)
        {
            cmdlet.Host.UI.WriteWarningLine(
                $"The pipeline ended before these finished rows could be written: {string.Join("; ", names)}");
        }
    }
}
