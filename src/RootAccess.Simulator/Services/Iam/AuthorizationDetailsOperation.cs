using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Iam;

/// <summary>GetAccountAuthorizationDetails: the users and roles of the account, page by page.</summary>
internal static class AuthorizationDetailsOperation
{
    private const string UserFilter = "User";
    private const string RoleFilter = "Role";
    private const int MaximumPage = 1000;

    private static readonly string[] s_filters =
        ["LocalManagedPolicy", UserFilter, "AWSManagedPolicy", RoleFilter, "Group"];

    public static Action<QueryOutput>? Get(OperationContext context, QueryInput input)
    {
        string[] filter = Filter(input);
        int size = PageSize(context, input);
        int start = Start(input["Marker"], filter);
        IamSubject.Demand(context, "iam:GetAccountAuthorizationDetails", "*");
        object[] all = All(context.CallerAccount, filter);
        object[] page = all.Skip(start).Take(size).ToArray();
        bool isTruncated = start + page.Length < all.Length;
        return output => output
            .List("UserDetailList", page.OfType<IamUser>(), UserWriteOperations.Write)
            .List("GroupDetailList", [])
            .List("RoleDetailList", page.OfType<IamRole>(), (member, role) => member
                .Member("Path", "/")
                .Member("RoleName", role.Name)
                .Member("RoleId", role.RoleId)
                .Member("Arn", role.Arn)
                .Member("CreateDate", context.CallerAccount.JoinedTimestamp))
            .List("Policies", [])
            .Member("IsTruncated", isTruncated)
            .Member("Marker", isTruncated ? Marker(filter, start + page.Length) : null);
    }

    private static object[] All(SimulatedAccount account, string[] filter)
    {
        IEnumerable<object> users = filter.Length == 0 || filter.Contains(UserFilter) ? account.Users : [];
        IEnumerable<object> roles = filter.Length == 0 || filter.Contains(RoleFilter) ? account.Roles : [];
        return users.Concat(roles).ToArray();
    }

    private static string[] Filter(QueryInput input)
    {
        string[] filter = input.All
            .Where(parameter => parameter.Key.StartsWith("Filter.member.", StringComparison.Ordinal))
            .Select(parameter => parameter.Value)
            .OrderBy(value => value, StringComparer.Ordinal)
            .ToArray();
        return filter.All(value => s_filters.Contains(value))
            ? filter
            : throw Invalid("filter", $"Member must satisfy constraint: [Member must satisfy enum value set: "
                + $"[{string.Join(", ", s_filters)}]]");
    }

    private static int PageSize(OperationContext context, QueryInput input)
    {
        int size = ModelValidation.Integer(input["MaxItems"]) ?? 100;
        if (size < 1)
        {
            throw Invalid("maxItems", "Member must have value greater than or equal to 1");
        }

        return size <= MaximumPage
            ? Math.Min(size, context.Simulation.Options.PageSize)
            : throw Invalid("maxItems", "Member must have value less than or equal to 1000");
    }

    private static string Marker(string[] filter, int offset) =>
        $"{string.Join("+", filter)}/{AwsText.Integer(offset)}";

    private static int Start(string? marker, string[] filter)
    {
        if (marker is null)
        {
            return 0;
        }

        string[] parts = marker.Split('/');
        bool isMarker = parts.Length == 2
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _);
        if (!isMarker || (filter.Length == 0 && parts[0].Length > 0))
        {
            throw new AwsError(400, "ValidationError", "Invalid Marker.");
        }

        return parts[0] == string.Join("+", filter)
            ? int.Parse(parts[1], CultureInfo.InvariantCulture)
            : throw new AwsError(400, "ValidationError", "Marker and Filter do not match");
    }

    private static AwsError Invalid(string member, string constraint) => new(
        400,
        "ValidationError",
        $"1 validation error detected: Value at '{member}' failed to satisfy constraint: {constraint}");
}
