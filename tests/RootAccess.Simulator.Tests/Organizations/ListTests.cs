using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Organizations;

public sealed class ListTests
{
    [Theory]
    [InlineData(20, false, 2)]
    [InlineData(7, false, 6)]
    [InlineData(7, true, 7)]
    public async Task AccountsComeInPages(int pageSize, bool emptyPages, int expectedPages)
    {
        AwsSimulator simulator = new(new SimulatorOptions
        {
            OrganizationsPageSize = pageSize,
            EmitEmptyPages = emptyPages,
        });
        using RawClient client = new(simulator);
        List<string> ids = [];
        List<int> sizes = [];
        string? token = null;
        do
        {
            JsonObject input = token is null ? [] : new JsonObject { ["NextToken"] = token };
            RawAnswer page = await client.OrganizationsAsync(
                simulator.Administrator, "ListAccounts", input.ToJsonString());
            JsonArray accounts = page.Json["Accounts"]!.AsArray();
            ids.AddRange(accounts.Select(account => account!["Id"]!.GetValue<string>()));
            sizes.Add(accounts.Count);
            token = page.Json["NextToken"]?.GetValue<string>();
        }
        while (token is not null);

        Assert.Equal(simulator.State.Accounts.Select(account => account.Id), ids);
        Assert.Equal(expectedPages, sizes.Count);
        Assert.Equal(emptyPages, sizes[0] == 0);
    }

    [Theory]
    [InlineData("""{"MaxResults":0}""", "MIN_VALUE_EXCEEDED:MAX_RESULTS")]
    [InlineData("""{"MaxResults":21}""", "MAX_VALUE_EXCEEDED:MAX_RESULTS")]
    [InlineData("""{"NextToken":""}""", "INVALID_NEXT_TOKEN")]
    [InlineData("""{"NextToken":"!"}""", "INVALID_NEXT_TOKEN")]
    public async Task RefusesABadPage(string input, string reason)
    {
        AwsSimulator simulator = Simulators.Fresh();
        using RawClient client = new(simulator);

        RawAnswer answer = await client.OrganizationsAsync(simulator.Administrator, "ListAccounts", input);

        Assert.Equal((400, "InvalidInputException", reason), (answer.Status, answer.Code, answer.Reason));
    }

    [Fact]
    public async Task AnAccountHasStateStatusAndPath()
    {
        AwsSimulator simulator = Simulators.Fresh();
        SimulatedAccount account = simulator.Account(SeededAccounts.LockedBucket);
        using RawClient client = new(simulator);

        RawAnswer answer = await client.OrganizationsAsync(
            simulator.Administrator, "DescribeAccount", $$"""{"AccountId":"{{account.Id}}"}""");

        JsonNode shape = answer.Json["Account"]!;
        string workloads = simulator.State.UnitAt("Workloads").Id;
        string prod = simulator.State.UnitAt("Workloads/Prod").Id;
        Assert.Equal("ACTIVE", shape["State"]!.GetValue<string>());
        Assert.Equal("ACTIVE", shape["Status"]!.GetValue<string>());
        Assert.Equal(
            $"{simulator.OrganizationId}/{simulator.State.RootId}/{workloads}/{prod}/{account.Id}/",
            shape["Paths"]!.AsArray().Single()!.GetValue<string>());
        Assert.Equal(
            $"arn:aws:organizations::{simulator.ManagementAccountId}:account/{simulator.OrganizationId}/{account.Id}",
            shape["Arn"]!.GetValue<string>());
    }

    [Fact]
    public async Task TheTreeCanBeWalkedBothWays()
    {
        AwsSimulator simulator = Simulators.Fresh();
        SimulatedAccount account = simulator.Account(SeededAccounts.Clean);
        string sandbox = simulator.State.UnitAt("Sandbox").Id;
        using RawClient client = new(simulator);
        SimulatorCredential admin = simulator.Administrator;

        RawAnswer units = await client.OrganizationsAsync(
            admin, "ListOrganizationalUnitsForParent", $$"""{"ParentId":"{{simulator.State.RootId}}"}""");
        RawAnswer accounts = await client.OrganizationsAsync(
            admin, "ListAccountsForParent", $$"""{"ParentId":"{{sandbox}}"}""");
        RawAnswer children = await client.OrganizationsAsync(
            admin, "ListChildren", $$"""{"ParentId":"{{sandbox}}","ChildType":"ACCOUNT"}""");
        RawAnswer parents = await client.OrganizationsAsync(
            admin, "ListParents", $$"""{"ChildId":"{{account.Id}}"}""");

        Assert.Equal(
            ["Security", "Infrastructure", "Workloads", "Sandbox", "Suspended"],
            units.Json["OrganizationalUnits"]!.AsArray().Select(unit => unit!["Name"]!.GetValue<string>()));
        string[] ids = accounts.Json["Accounts"]!.AsArray().Select(item => item!["Id"]!.GetValue<string>()).ToArray();
        Assert.Contains(account.Id, ids);
        Assert.Equal(ids, children.Json["Children"]!.AsArray().Select(item => item!["Id"]!.GetValue<string>()));
        Assert.Equal(sandbox, parents.Json["Parents"]!.AsArray().Single()!["Id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("DescribeAccount", """{"AccountId":"000000000000"}""", "AccountNotFoundException")]
    [InlineData("ListParents", """{"ChildId":"000000000000"}""", "ChildNotFoundException")]
    [InlineData("ListAccountsForParent", """{"ParentId":"r-zzzz"}""", "ParentNotFoundException")]
    [InlineData(
        "DescribeOrganizationalUnit",
        """{"OrganizationalUnitId":"ou-zzzz-zzzzzzzz"}""",
        "OrganizationalUnitNotFoundException")]
    [InlineData("ListTagsForResource", """{"ResourceId":"000000000000"}""", "TargetNotFoundException")]
    [InlineData(
        "ListPoliciesForTarget",
        """{"TargetId":"000000000000","Filter":"SERVICE_CONTROL_POLICY"}""",
        "TargetNotFoundException")]
    [InlineData("DescribePolicy", """{"PolicyId":"p-00000000"}""", "PolicyNotFoundException")]
    [InlineData("DescribeAccount", """{"AccountId":"12345678901"}""", "InvalidInputException")]
    [InlineData("DescribeAccount", "{}", "InvalidInputException")]
    [InlineData("ListPolicies", """{"Filter":"NO_POLICY"}""", "InvalidInputException")]
    [InlineData("DescribeAccount", """{"AccountId":5}""", "SerializationException")]
    [InlineData("DescribeAccount", "not json", "SerializationException")]
    [InlineData("LeaveOrganization", "{}", "UnknownOperationException")]
    public async Task ReportsWhatIsWrong(string operation, string input, string code)
    {
        AwsSimulator simulator = Simulators.Fresh();
        using RawClient client = new(simulator);

        RawAnswer answer = await client.OrganizationsAsync(simulator.Administrator, operation, input);

        Assert.Equal((400, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task PoliciesOfATargetAreThoseAttachedToIt()
    {
        AwsSimulator simulator = Simulators.Fresh();
        using RawClient client = new(simulator);
        string target = simulator.Account(SeededAccounts.BlockedByPolicy).Id;

        RawAnswer list = await client.OrganizationsAsync(
            simulator.Administrator,
            "ListPoliciesForTarget",
            $$"""{"TargetId":"{{target}}","Filter":"SERVICE_CONTROL_POLICY"}""");
        JsonArray policies = list.Json["Policies"]!.AsArray();
        string id = policies.Single(policy => !policy!["AwsManaged"]!.GetValue<bool>())!["Id"]!.GetValue<string>();
        RawAnswer policy = await client.OrganizationsAsync(
            simulator.Administrator, "DescribePolicy", $$"""{"PolicyId":"{{id}}"}""");

        Assert.Equal(2, policies.Count);
        string content = policy.Json["Policy"]!["Content"]!.GetValue<string>();
        Assert.Contains("DenyRoot", content, System.StringComparison.Ordinal);
    }
}
