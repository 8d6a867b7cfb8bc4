using System;
using System.Linq;
using System.Text.RegularExpressions;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;

namespace RootAccess.Core.Tasks;

/// <summary>Which queue is meant: its account, Region and name.</summary>
/// <param name="AccountId">The account that owns it.</param>
/// <param name="Region">Its Region.</param>
/// <param name="Name">Its name.</param>
public sealed record QueueAddress(string AccountId, string Region, string Name)
{
    private static readonly Regex s_name = Pattern(@"\A[A-Za-z0-9_-]{1,80}(\.fifo)?\z");
    private static readonly Regex s_region = Pattern(@"\A[a-z]{2,4}(-[a-z]+)+-[0-9]+\z");

    /// <summary>The queue of a request.</summary>
    /// <param name="request">A request for a queue.</param>
    /// <param name="accountId">The account the task is to work in.</param>
    /// <param name="connection">The connection, for its partition and its own address of SQS.</param>
    /// <returns>The queue, of that account and partition.</returns>
    /// <exception cref="RootAccessException">
    /// <see cref="ErrorIds.RootTaskParameterConflict"/>: not a form AWS uses, another account, or another partition.
    /// </exception>
    internal static QueueAddress Of(RootTaskRequest request, string accountId, RootAccessConnection connection)
    {
        QueueAddress address = request.QueueUrl is { } url
            ? Parse(url, connection)
            : new QueueAddress(
                accountId, request.QueueRegion?.Trim() ?? string.Empty, request.QueueName?.Trim() ?? string.Empty);
        if (!s_name.IsMatch(address.Name))
        {
            throw Refuse(accountId, $"'{address.Name}' is not the name of a queue.", "Give its plain name.");
        }

        if (!connection.IsCustomEndpoint && !s_region.IsMatch(address.Region))
        {
            throw Refuse(accountId, $"'{address.Region}' is not a Region.", "Give a Region such as eu-central-1.");
        }

        string partition = QueueHost.PartitionOf(address.Region);
        if (!connection.IsCustomEndpoint && partition != connection.Partition)
        {
            throw Refuse(
                accountId,
                $"The Region {address.Region} is of partition {partition}, but the connection is to"
                    + $" {connection.Partition}. Nothing was called.",
                "Connect to the queue's partition.");
        }

        return address.AccountId == accountId
            ? address
            : throw Refuse(
                accountId,
                $"The queue '{request.QueueUrl}' is of account {address.AccountId}, not of {accountId}. Nothing was"
                    + " called.",
                "Give the account that owns the queue.");
    }

    /// <summary>Reads a queue's URL.</summary>
    /// <param name="url">The URL, in any form AWS uses, or at the connection's own address of SQS.</param>
    /// <param name="connection">The connection.</param>
    /// <returns>Account, Region and name.</returns>
    /// <exception cref="RootAccessException">
    /// <see cref="ErrorIds.RootTaskParameterConflict"/>: another form.
    /// </exception>
    public static QueueAddress Parse(string url, RootAccessConnection connection)
    {
        string given = url.Trim();
        if (!Uri.TryCreate(given, UriKind.Absolute, out Uri? uri)
            || uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            throw Unknown(given);
        }

        string[] path = uri.AbsolutePath.TrimStart('/').Split('/');
        string? region = RegionOf(uri, connection);
        return region is not null && path.Length == 2 && IsAccountId(path[0]) && path[1].Length > 0
            ? new QueueAddress(path[0], region, path[1])
            : throw Unknown(given);
    }

    /// <summary>The queue's ARN.</summary>
    /// <param name="partition">The partition.</param>
    /// <returns>The ARN.</returns>
    public string Arn(string partition) => $"arn:{partition}:sqs:{Region}:{AccountId}:{Name}";

    /// <summary>Whether a URL that SQS answered with is this queue's, by account and name; hosts differ.</summary>
    internal bool IsIn(string url) => url.EndsWith($"/{AccountId}/{Name}", StringComparison.Ordinal);

    private static string? RegionOf(Uri uri, RootAccessConnection connection)
    {
        if (connection.IsCustomEndpoint && IsOwnAddress(uri, connection))
        {
            return QueueHost.RegionOf(uri.Host) ?? connection.Region;
        }

        return uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort ? QueueHost.RegionOf(uri.Host) : null;
    }

    private static bool IsOwnAddress(Uri uri, RootAccessConnection connection) =>
        connection.Endpoints.Any(line =>
            line.StartsWith("sqs=", StringComparison.Ordinal)
            && Uri.TryCreate(line.Substring(4), UriKind.Absolute, out Uri? own)
            && own.Scheme == uri.Scheme
            && string.Equals(own.Authority, uri.Authority, StringComparison.OrdinalIgnoreCase));

    private static bool IsAccountId(string text) =>
        text.Length == Inventory.AccountId.Length && text.All(Inventory.AccountId.IsAsciiDigit);

    private static RootAccessException Unknown(string url) => RootTaskRefusals.Conflict(
        "QueueUrl",
        $"'{url}' is not a queue's URL of a form this module knows. Nothing was called.",
        "Give a URL such as https://sqs.eu-central-1.amazonaws.com/123456789012/name, or -QueueName with"
            + " -QueueRegion.");

    private static RootAccessException Refuse(string accountId, string message, string action) =>
        RootTaskRefusals.Conflict(accountId, message, action);

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
