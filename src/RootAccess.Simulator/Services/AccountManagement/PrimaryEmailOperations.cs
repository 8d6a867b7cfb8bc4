using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.AccountManagement;

/// <summary>The e-mail address of a member's root user, and how it is changed.</summary>
internal static class PrimaryEmailOperations
{
    private const int MinimumLength = 5;
    private const int MaximumLength = 64;

    public static JsonObject Get(OperationContext context, JsonInput input)
    {
        SimulatedAccount account = AccountAccess.EmailSubject(context, input, "GetPrimaryEmail");
        return new JsonObject { ["PrimaryEmail"] = account.Email };
    }

    public static JsonObject Start(OperationContext context, JsonInput input)
    {
        string email = ReadEmail(input);
        SimulatedAccount account = AccountAccess.EmailSubject(context, input, "StartPrimaryEmailUpdate");
        if (context.Organization.Accounts.Any(other => other.Email == email))
        {
            throw new AwsError(409, "ConflictException", "The e-mail address is already in use.");
        }

        account.EmailUpdate = new PrimaryEmailUpdate
        {
            NewEmail = email,
            OneTimePassword = context.Simulation.Ids.OneTimePassword(),
            StartedAt = context.Now,
        };
        return Status("PENDING");
    }

    public static JsonObject Accept(OperationContext context, JsonInput input)
    {
        string email = ReadEmail(input);
        string password = input.String("Otp") ?? throw Missing("Otp");
        if (!Regex.IsMatch(password, @"^[a-zA-Z0-9]{6}\z"))
        {
            throw AccountErrors.Validation("[ECMA 262 regex \"^[a-zA-Z0-9]{6}$\" does not match the given Otp]");
        }

        SimulatedAccount account = AccountAccess.EmailSubject(context, input, "AcceptPrimaryEmailUpdate");
        PrimaryEmailUpdate update = account.EmailUpdate ?? throw NoUpdate();
        bool isPending = update.GetStatus(context.Now) == "PENDING";
        if (!isPending || update.NewEmail != email || update.OneTimePassword != password)
        {
            throw AccountErrors.Validation("The one-time password does not match or has expired.");
        }

        update.AcceptedAt = context.Now;
        account.Email = email;
        return Status("ACCEPTED");
    }

    public static JsonObject GetStatus(OperationContext context, JsonInput input)
    {
        SimulatedAccount account =
            AccountAccess.EmailSubject(context, input, "GetPrimaryEmailUpdateStatus", isRequired: false);
        PrimaryEmailUpdate update = account.EmailUpdate ?? throw NoUpdate();
        JsonObject output = Status(update.GetStatus(context.Now));
        output["UpdatedAt"] = AwsText.EpochSeconds(update.GetUpdatedAt(context.Now));
        return output;
    }

    private static JsonObject Status(string status) => new() { ["Status"] = status };

    private static string ReadEmail(JsonInput input)
    {
        string email = input.String("PrimaryEmail") ?? throw Missing("PrimaryEmail");
        if (email.Length is < MinimumLength or > MaximumLength)
        {
            throw AccountErrors.Validation("[string \"PrimaryEmail\" must have 5 to 64 characters]");
        }

        return Regex.IsMatch(email, @"^[^\s@]+@[^\s@]+\.[^\s@]+\z")
            ? email
            : throw AccountErrors.Validation("The PrimaryEmail is not an e-mail address.");
    }

    private static AwsError Missing(string member) =>
        AccountErrors.Validation($"[object has missing required properties ([\"{member}\"])]");

    private static AwsError NoUpdate() => AccountErrors.Validation("No email update found for account");
}
