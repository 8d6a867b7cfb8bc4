using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.AccountManagement;

/// <summary>The name, age and state of an account.</summary>
internal static class AccountInformationOperations
{
    private const string NamePattern = "^[ -;=?-~]+$";
    private const int MaximumNameLength = 50;

    public static JsonObject Get(OperationContext context, JsonInput input)
    {
        SimulatedAccount account = AccountAccess.Subject(context, input, "GetAccountInformation");
        string state = account.GetState(context.Now);
        return new JsonObject
        {
            ["AccountId"] = account.Id,
            ["AccountName"] = account.Name,

            // This service has no word for a closure in progress.
            ["AccountState"] = state == AccountState.PendingClosure ? AccountState.Active : state,
            ["AccountCreatedDate"] = AwsText.Iso(account.Root.CreateDate),
        };
    }

    public static JsonObject PutName(OperationContext context, JsonInput input)
    {
        string name = (input.String("AccountName")
            ?? throw AccountErrors.Validation("[object has missing required properties ([\"AccountName\"])]")).Trim();
        if (name.Length == 0)
        {
            throw new AwsError(
                400, AccountErrors.NoCode, "The input AccountName must not be null or only whitespace.");
        }

        if (!Regex.IsMatch(name, NamePattern))
        {
            throw AccountErrors.Validation(
                $"[ECMA 262 regex \"{NamePattern}\" does not match input string \"{name}\"]");
        }

        if (name.Length > MaximumNameLength)
        {
            throw AccountErrors.Validation("[string \"AccountName\" must have 1 to 50 characters]");
        }

        AccountAccess.Subject(context, input, "PutAccountName").Name = name;
        return [];
    }
}
