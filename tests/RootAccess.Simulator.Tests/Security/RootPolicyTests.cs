using System;
using System.Threading.Tasks;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Security;

/// <summary>The service control policies that organizations put on root, and the condition keys they test.</summary>
public sealed class RootPolicyTests : IDisposable
{
    private const string Root = """{"aws:PrincipalArn":["arn:aws:iam::*:root"]}""";

    private readonly AwsSimulator _simulator = Simulators.Enabled();
    private readonly RawClient _client;

    public RootPolicyTests() => _client = new RawClient(_simulator);

    private SimulatedAccount Member => _simulator.Account(SeededAccounts.OrdinaryMember);

    [Theory]
    [InlineData(
        "plain", """{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringLike":IS_ROOT}}""", false, false)]
    [InlineData(
        "ArnLike", """{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"ArnLike":IS_ROOT}}""", false, false)]
    [InlineData(
        "AWS's own",
        """
        {"Effect":"Deny","Action":"*","Resource":"*","Condition":{"ArnLike":IS_ROOT,"Null":{"aws:AssumedRoot":"true"}}}
        """,
        true,
        false)]
    [InlineData(
        "not assumed",
        """
        {"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringLike":IS_ROOT,
        "BoolIfExists":{"aws:AssumedRoot":"false"}}}
        """,
        true,
        false)]
    [InlineData(
        "NotAction that spares the audit",
        """{"Effect":"Deny","NotAction":["iam:Get*"],"Resource":"*","Condition":{"StringLike":IS_ROOT}}""",
        true,
        true)]
    [InlineData(
        "NotAction that does not",
        """{"Effect":"Deny","NotAction":["iam:List*"],"Resource":"*","Condition":{"StringLike":IS_ROOT}}""",
        false,
        false)]
    [InlineData(
        "Control Tower's",
        """
        {"Sid":"GRRESTRICTROOTUSER","Effect":"Deny","Action":"*","Resource":["*"],"Condition":{"StringLike":IS_ROOT}}
        """,
        false,
        false)]
    public async Task DecidesAboutSessionsAndLongTermKeys(
        string form, string statement, bool allowsSession, bool allowsKey)
    {
        SimulatorCredential session = await _client.AssumeRootAsync(Member.Id);
        SimulatorCredential key = _simulator.CreateRootAccessKey(Member.Id);
        string arn = Attach(statement.Replace("IS_ROOT", Root, StringComparison.Ordinal));

        RawAnswer inSession = await _client.IamAsync(session, "GetAccountSummary");
        RawAnswer withKey = await _client.IamAsync(key, "GetAccountSummary");

        Assert.Equal((form, allowsSession ? 200 : 403), (form, inSession.Status));
        Assert.Equal((form, allowsKey ? 200 : 403), (form, withKey.Status));
        if (!allowsSession)
        {
            Assert.EndsWith(
                $"with an explicit deny in a service control policy: {arn}",
                inSession.Message,
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("aws:PrincipalArn", "StringEquals", "arn:aws:iam::MEMBER:user/administrator")]
    [InlineData("aws:PrincipalAccount", "StringEquals", "MEMBER")]
    [InlineData("aws:PrincipalOrgID", "StringEquals", "ORGANIZATION")]
    [InlineData("aws:ResourceAccount", "StringEquals", "MEMBER")]
    [InlineData("aws:RequestedRegion", "StringEquals", "us-east-1")]
    [InlineData("aws:PrincipalTag/team", "StringEquals", "blue")]
    [InlineData("aws:SecureTransport", "Bool", "true")]
    [InlineData("aws:AssumedRoot", "Null", "true")]
    public async Task SuppliesTheKey(string key, string test, string value)
    {
        SimulatorCredential user = _simulator.MemberUser;
        _simulator.Change(_ => Member.Users[0].Tags["team"] = "blue");
        string expected = value
            .Replace("MEMBER", Member.Id, StringComparison.Ordinal)
            .Replace("ORGANIZATION", _simulator.OrganizationId, StringComparison.Ordinal);
        int before = (await _client.IamAsync(user, "GetUser")).Status;
        Attach(Deny(test, key, test == "Null" ? "false" : "x" + expected));
        int other = (await _client.IamAsync(user, "GetUser")).Status;
        Attach(Deny(test, key, expected));
        int denied = (await _client.IamAsync(user, "GetUser")).Status;

        Assert.Equal((200, 200, 403), (before, test == "Bool" ? 200 : other, denied));
    }

    [Fact]
    public async Task LetsAPolicyNameTheTasksAUserMayDo()
    {
        const string Task = "arn:aws:iam::aws:policy/root-task/";
        SimulatorCredential user = _simulator.CreateUser(
            _simulator.ManagementAccountId,
            "auditor",
            $$$"""
            {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sts:AssumeRoot","Resource":"*",
            "Condition":{"StringEquals":{"sts:TaskPolicyArn":"{{{Task}}}IAMAuditRootUserCredentials"} } } }
            """);

        Assert.NotNull(await _client.AssumeRootAsync(Member.Id, "IAMAuditRootUserCredentials", user));
        RawAnswer other = await _client.StsAsync(
            user,
            "AssumeRoot",
            ("TargetPrincipal", Member.Id),
            ("TaskPolicyArn.arn", Task + "IAMDeleteRootUserCredentials"));
        Assert.Equal((403, "AccessDenied"), (other.Status, other.Code));
    }

    public void Dispose() => _client.Dispose();

    private static string Deny(string test, string key, string value) =>
        $$"""{"Effect":"Deny","Action":"iam:*","Resource":"*","Condition":{"{{test}}":{"{{key}}":"{{value}}"} } }""";

    private string Attach(string statement)
    {
        string id = $"p-test{_simulator.State.Policies.Count:0000}";
        string arn = _simulator.State.PolicyArn(OrganizationPolicy.ServiceControl, id);
        string content = $$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""";
        OrganizationPolicy policy = OrganizationPolicy.Create(
            id, arn, id, string.Empty, OrganizationPolicy.ServiceControl, content);
        policy.TargetIds.Add(Member.Id);
        _simulator.Change(organization => organization.Policies.Add(policy));
        return arn;
    }
}
