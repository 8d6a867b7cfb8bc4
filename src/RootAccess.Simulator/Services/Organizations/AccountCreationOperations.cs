using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>Asks for new accounts and tells what became of the request.</summary>
internal static class AccountCreationOperations
{
    private const string RequestId = "car-[a-z0-9]{8,32}";
    private const string AccountEmail = @"[^\s@]+@[^\s@]+\.[^\s@]+";

    public static JsonObject Create(OperationContext context, JsonInput input)
    {
        string email = input.Required("Email", AccountEmail);
        string name = input.Required("AccountName");
        OrganizationsInput.CheckLength("AccountName", name, 1, 50);
        IReadOnlyList<KeyValuePair<string, string>> tags = TagOperations.ReadOptional(input);
        OrganizationsAccess.DemandManagement(context, "CreateAccount");
        SimulatedOrganization organization = context.Organization;
        if (organization.AccountCreations.Any(
            pending => pending.Email == email && context.Now < pending.CompletedTimestamp))
        {
            throw new AwsError(
                400,
                "ConcurrentModificationException",
                "AWS Organizations can't complete your request because it conflicts with another attempt to modify the "
                    + "same entity. Try again later.");
        }

        bool isTaken = organization.Accounts.Any(account => account.Email == email);
        SimulatedAccount? created = isTaken
            ? null
            : AccountFactory.Create(context, name, email, input.String("RoleName") ?? AccountFactory.DefaultRole);
        if (created is not null)
        {
            TagOperations.Apply(created.Tags, tags);
            organization.Add(created);
            PolicyTypeOperations.AttachDefaults(organization, created.Id);
        }

        AccountCreation creation = new()
        {
            Id = context.Simulation.Ids.CreateAccountRequestId(),
            AccountName = name,
            Email = email,
            RequestedTimestamp = context.Now,
            AccountId = created?.Id,
            FailureReason = isTaken ? "EMAIL_ALREADY_EXISTS" : null,
        };
        organization.AccountCreations.Add(creation);
        return Answer(context, creation);
    }

    public static JsonObject Describe(OperationContext context, JsonInput input)
    {
        string id = input.Required("CreateAccountRequestId", RequestId);
        OrganizationsAccess.DemandReader(context, "DescribeCreateAccountStatus");
        AccountCreation creation = context.Organization.AccountCreations.FirstOrDefault(item => item.Id == id)
            ?? throw new AwsError(
                400,
                "CreateAccountStatusNotFoundException",
                "We can't find a create account request with the CreateAccountRequestId that you specified.");
        return Answer(context, creation);
    }

    public static JsonObject List(OperationContext context, JsonInput input)
    {
        IReadOnlyList<string>? states = input.Strings("States");
        OrganizationsAccess.DemandReader(context, "ListCreateAccountStatus");
        IEnumerable<AccountCreation> creations = context.Organization.AccountCreations
            .Where(item => states is null || states.Contains(item.GetState(context.Now)));
        return OrganizationsPage.Respond(
            context, input, "CreateAccountStatuses", creations, item => Shape(context, item));
    }

    private static JsonObject Answer(OperationContext context, AccountCreation creation) =>
        new() { ["CreateAccountStatus"] = Shape(context, creation) };

    private static JsonObject Shape(OperationContext context, AccountCreation creation)
    {
        JsonObject shape = new()
        {
            ["Id"] = creation.Id,
            ["AccountName"] = creation.AccountName,
            ["State"] = creation.GetState(context.Now),
            ["RequestedTimestamp"] = AwsText.EpochSeconds(creation.RequestedTimestamp),
        };
        if (context.Now < creation.CompletedTimestamp)
        {
            return shape;
        }

        shape["CompletedTimestamp"] = AwsText.EpochSeconds(creation.CompletedTimestamp);
        if (creation.FailureReason is { } reason)
        {
            shape["FailureReason"] = reason;
        }
        else
        {
            shape["AccountId"] = creation.AccountId;
        }

        return shape;
    }
}
