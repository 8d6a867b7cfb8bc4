using System;
using System.Text.Json.Nodes;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.AccountManagement;

/// <summary>GetAlternateContact. No simulated account has any alternate contact.</summary>
internal static class AlternateContactOperation
{
    private static readonly string[] s_types = ["BILLING", "OPERATIONS", "SECURITY"];

    public static JsonObject Get(OperationContext context, JsonInput input)
    {
        // AWS treats a type it does not know as a matter of permission.
        if (Array.IndexOf(s_types, input.String("AlternateContactType")) < 0)
        {
            throw AccountErrors.Denied(
                context, "GetAlternateContact", "You specified an invalid Alternate Contact type.");
        }

        _ = AccountAccess.Subject(context, input, "GetAlternateContact");
        throw AccountErrors.NotFound("No contact of the inputted alternate contact type found.");
    }
}
