using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>Cuts lists into pages of at most 20, sometimes an empty one first, as AWS reserves the right to.</summary>
internal static class OrganizationsPage
{
    private const int Maximum = 20;

    /// <summary>Answers with one page.</summary>
    /// <param name="context">The call.</param>
    /// <param name="input">Holds MaxResults and NextToken.</param>
    /// <param name="member">The member that holds the items; also what a token is bound to.</param>
    /// <param name="all">Every item.</param>
    /// <param name="write">Writes one item.</param>
    /// <exception cref="AwsError">MaxResults is out of range or the token is not from this list.</exception>
    public static JsonObject Respond<T>(
        OperationContext context, JsonInput input, string member, IEnumerable<T> all, Func<T, JsonNode> write)
    {
        int size = PageSize(context, input);
        string? token = input.String("NextToken");
        int start = token is null ? 0 : Offset(token, member);
        bool isEmptyPage = token is null && context.Simulation.Options.EmitEmptyPages;
        T[] items = all.ToArray();
        T[] page = isEmptyPage ? [] : items.Skip(start).Take(size).ToArray();
        JsonArray written = [];
        foreach (T item in page)
        {
            written.Add(write(item));
        }

        JsonObject output = new() { [member] = written };
        if (start + page.Length < items.Length)
        {
            output["NextToken"] = Token(member, start + page.Length);
        }

        return output;
    }

    private static int PageSize(OperationContext context, JsonInput input)
    {
        int? asked = input.Integer("MaxResults");
        if (asked < 1)
        {
            throw OrganizationsErrors.InvalidInput(
                "MIN_VALUE_EXCEEDED:MAX_RESULTS", "You provided a value that is below the minimum value.");
        }

        if (asked > Maximum)
        {
            throw OrganizationsErrors.InvalidInput(
                "MAX_VALUE_EXCEEDED:MAX_RESULTS", "You provided a value that exceeds the maximum value.");
        }

        return Math.Min(asked ?? Maximum, context.Simulation.Options.OrganizationsPageSize);
    }

    private static string Token(string member, int offset) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes($"{member}:{AwsText.Integer(offset)}"));

    private static int Offset(string token, string member)
    {
        try
        {
            string[] parts = Encoding.ASCII.GetString(Convert.FromBase64String(token)).Split(':');
            if (parts.Length == 2 && parts[0] == member && int.TryParse(parts[1], out int offset) && offset >= 0)
            {
                return offset;
            }
        }
        catch (FormatException)
        {
            // Not one of our tokens; the error below says so.
        }

        throw OrganizationsErrors.InvalidInput(
            "INVALID_NEXT_TOKEN",
            "You specified an invalid value for nextToken. You must get the value from the response to a previous "
                + "call to the API.");
    }
}
