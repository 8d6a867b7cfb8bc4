using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using RootAccess.Core.Models;

namespace RootAccessManagement.Formatting;

/// <summary>
/// What the views show that is no plain property. Rows are read by the names of their properties, since they may come
/// out of a job or a file.
/// </summary>
public static class RowFormat
{
    private const int NarrowestText = 40;
    private const int UsualWidth = 80;

    private static readonly (string Type, string Word, bool HasPlural)[] s_kinds =
    [
        (RootCredentialType.AccessKey, "key", true),
        (RootCredentialType.SigningCertificate, "cert", true),
        (RootCredentialType.MfaDevice, "MFA", false),
    ];

    /// <summary>An outcome, status or state, coloured where the host can.</summary>
    /// <param name="value">The word.</param>
    /// <returns>The word, with or without colour.</returns>
    public static string Word(string? value) => string.IsNullOrEmpty(value) ? string.Empty : WordColor.Paint(value!);

    /// <summary>A list in one line.</summary>
    /// <param name="value">The list.</param>
    /// <returns>The items, joined as in a CSV cell.</returns>
    public static string List(object? value) => value is IEnumerable items and not string
        ? string.Join("; ", items.Cast<object?>())
        : value?.ToString() ?? string.Empty;

    /// <summary>What an audit found, or why it could not.</summary>
    /// <param name="row">The audit's row.</param>
    /// <returns>The credentials in words, or the error's id.</returns>
    public static string Found(PSObject row) => Text(row, "ErrorId") is { Length: > 0 } error
        ? error
        : Describe(Value(row, "HasPassword") is true, type => Value(row, $"{type}Count"));

    /// <summary>What a removal removed, or why it did not.</summary>
    /// <param name="row">The removal's row.</param>
    /// <returns>The credentials in words, or the error's id.</returns>
    public static string Removed(PSObject row)
    {
        if (Text(row, "ErrorId") is { Length: > 0 } error)
        {
            return error;
        }

        string[] types =
        [
            .. Items(Value(row, "Credentials"))
                .Where(item => Text(item, "Outcome") == CredentialRemovalOutcome.Removed)
                .Select(item => Text(item, "CredentialType")),
        ];
        return Describe(types.Contains(RootCredentialType.Password), type => types.Count(removed => removed == type));
    }

    /// <summary>Why a closure was deferred, refused or failed, and when to try a deferred one again, in UTC.</summary>
    /// <param name="row">The closure's row.</param>
    /// <returns>The error's id, and after it the time: a narrow table cuts that, and never the id.</returns>
    public static string Closure(PSObject row)
    {
        // To the minute after: one that is tried before is deferred again.
        string? next = Utc(row, "NextAttemptAfter")?.AddSeconds(59)
            .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return $"{Text(row, "ErrorId")} {next}".Trim();
    }

    /// <summary>The name of a journal's file.</summary>
    /// <param name="row">The check's row.</param>
    /// <returns>The name without its folder, whatever system it is of.</returns>
    public static string Journal(PSObject row)
    {
        string path = Text(row, "JournalPath");
        return path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
    }

    /// <summary>What a task was for, without what all ARNs have in common.</summary>
    /// <param name="row">The task's row.</param>
    /// <returns>The bucket, the queue or <c>root</c>; the task where there is no target.</returns>
    public static string Target(PSObject row)
    {
        string target = Text(row, "Target");
        return target switch
        {
            "" => Text(row, "Task"),
            _ when target.StartsWith("arn:", StringComparison.Ordinal) => After(target, ':'),

            // A queue that was refused has its URL.
            _ when target.Contains("://") => After(target.TrimEnd('/'), '/'),
            _ => target,
        };
    }

    /// <summary>Who a connection is, without what all ARNs have in common.</summary>
    /// <param name="row">The connection.</param>
    /// <returns>The last part of the ARN, such as <c>user/admin</c>.</returns>
    public static string Caller(PSObject row) => After(Text(row, "CallerArn"), ':');

    /// <summary>What a check tells, with what to do about it, in lines that break between words.</summary>
    /// <param name="row">The check's row.</param>
    /// <param name="host">The host, for its width.</param>
    /// <param name="used">The columns that are not the text's: those on its left, and the last one.</param>
    /// <returns>The text.</returns>
    public static string Check(PSObject row, PSHost host, int used)
    {
        bool isAsking = Text(row, "Recommendation").Length > 0
            && (Text(row, "Status") != RootAccessCheckStatus.Passed
                || Text(row, "Name") == RootAccessCheckName.NextStep);
        int width = Math.Max(NarrowestText, Width(host) - used);
        string detail = WordWrap.Wrap(Text(row, "Detail"), width);
        return isAsking ? $"{detail}\n{WordWrap.Wrap(Text(row, "Recommendation"), width)}" : detail;
    }

    private static string After(string text, char separator) => text.Substring(text.LastIndexOf(separator) + 1);

    private static string Describe(bool hasPassword, Func<string, object?> count)
    {
        IEnumerable<string> counted = s_kinds.Select(kind => Count(kind, count(kind.Type))).OfType<string>();
        return string.Join(", ", hasPassword ? counted.Prepend("password") : counted);
    }

    // What was not counted but is there has no number.
    private static string? Count((string Type, string Word, bool HasPlural) kind, object? count) => count switch
    {
        null => kind.Word,
        0 => null,
        > 1 when kind.HasPlural => $"{count} {kind.Word}s",
        _ => $"{count} {kind.Word}",
    };

    private static IEnumerable<PSObject> Items(object? value) =>
        value is IEnumerable items and not string ? items.Cast<object>().Select(PSObject.AsPSObject) : [];

    private static string Text(PSObject row, string property) => Value(row, property)?.ToString() ?? string.Empty;

    // Out of a file, a time is what its properties say.
    private static DateTime? Utc(PSObject row, string property) => row.Properties[property]?.Value switch
    {
        null => null,
        object time => Value(PSObject.AsPSObject(time), nameof(DateTimeOffset.UtcDateTime)) as DateTime?,
    };

    private static object? Value(PSObject row, string property) =>
        row.Properties[property]?.Value is PSObject wrapped ? wrapped.BaseObject : row.Properties[property]?.Value;

    // Hosts without a screen have no width, and say so in different ways.
    private static int Width(PSHost host)
    {
        try
        {
            return host.UI.RawUI.BufferSize.Width is > 0 and int width ? width : UsualWidth;
        }
        catch (Exception exception)
            when (exception is HostException or NotImplementedException or NotSupportedException or NullReferenceException)
        {
            return UsualWidth;
        }
    }
}
