using System.Linq;
using Amazon.Organizations.Model;
using RootAccess.Aws.Calls;
using RootAccess.Core.Ports;

namespace RootAccess.Aws.Organizations;

/// <summary>Reads accounts as the SDK gives them, where any member may be absent.</summary>
internal static class AccountMapper
{
    public static AccountDescription Map(Account account, string operation) => new()
    {
        AccountId = account.Id ?? throw OrganizationPort.Missing(operation, "Id"),
        Name = account.Name ?? string.Empty,
        Email = account.Email ?? string.Empty,
        Arn = account.Arn ?? string.Empty,
        State = StateOf(account) ?? throw OrganizationPort.Missing(operation, "State"),
        JoinedMethod = account.JoinedMethod?.Value,
        JoinedTimestamp = Moment.Of(account.JoinedTimestamp),
        Paths = [.. (account.Paths ?? []).Where(path => !string.IsNullOrEmpty(path))],
    };

    public static AccountDescription Map(DelegatedAdministrator account, string operation) => new()
    {
        AccountId = account.Id ?? throw OrganizationPort.Missing(operation, "Id"),
        Name = account.Name ?? string.Empty,
        Email = account.Email ?? string.Empty,
        Arn = account.Arn ?? string.Empty,
        State = account.State?.Value ?? account.Status?.Value ?? throw OrganizationPort.Missing(operation, "State"),
        JoinedMethod = account.JoinedMethod?.Value,
        JoinedTimestamp = Moment.Of(account.JoinedTimestamp),
    };

    // Status is the older member, which AWS announced to retire; its SUSPENDED also meant closed.
    private static string? StateOf(Account account) => account.State?.Value ?? account.Status?.Value;
}
