using System;
using System.Threading.Tasks;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Sts;

public sealed class AssumeRootTests
{
    private const string Audit = "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials";
    private const string S3Unlock = "arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy";

    public sealed class WithTheSdk
    {
        [Theory]
        [InlineData(Transport.InProcess)]
        [InlineData(Transport.Kestrel)]
        public async Task OpensASessionInTheMember(Transport transport)
        {
            AwsSimulator simulator = Simulators.Enabled();
            string member = simulator.Account(SeededAccounts.Clean).Id;
            await using SdkClients clients = await SdkClients.StartAsync(simulator, transport);
            using AmazonSecurityTokenServiceClient sts = clients.Sts();

            AssumeRootResponse session = await sts.AssumeRootAsync(Request(member));

            Credentials keys = session.Credentials;
            Assert.StartsWith("ASIA", keys.AccessKeyId, StringComparison.Ordinal);
            using AmazonSecurityTokenServiceClient inside = clients.Sts(new SimulatorCredential(
                member, string.Empty, keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken));
            GetCallerIdentityResponse identity = await inside.GetCallerIdentityAsync(new());
            Assert.Equal(member, identity.Account);
            Assert.Equal($"arn:aws:iam::{member}:root", identity.Arn);
        }

        [Theory]
        [InlineData(Transport.InProcess)]
        [InlineData(Transport.Kestrel)]
        public async Task ReportsARefusalAsTheServicesException(Transport transport)
        {
            AwsSimulator simulator = Simulators.Fresh();
            await using SdkClients clients = await SdkClients.StartAsync(simulator, transport);
            using AmazonSecurityTokenServiceClient sts = clients.Sts();

            AmazonSecurityTokenServiceException error =
                await Assert.ThrowsAsync<AmazonSecurityTokenServiceException>(
                    () => sts.AssumeRootAsync(Request(simulator.Account(SeededAccounts.Clean).Id)));

            Assert.Equal("AccessDenied", error.ErrorCode);
            Assert.Equal("Service not enabled for AWS Organizations.", error.Message);
        }

        private static AssumeRootRequest Request(string member) => new()
        {
            TargetPrincipal = member,
            TaskPolicyArn = new PolicyDescriptorType { Arn = Audit },
        };
    }

    public sealed class Validation
    {
        private readonly AwsSimulator _simulator = Simulators.Enabled();

        [Theory]
        [InlineData("901", "less than or equal to 900")]
        [InlineData("-1", "greater than or equal to 0")]
        public async Task RefusesADurationOutOfRange(string duration, string bound)
        {
            RawAnswer answer = await CallAsync(("DurationSeconds", duration));

            Assert.Equal((400, "ValidationError"), (answer.Status, answer.Code));
            Assert.Equal(
                $"1 validation error detected: Value '{duration}' at 'durationSeconds' failed to satisfy constraint: "
                    + "Member must have value " + bound,
                answer.Message);
        }

        [Theory]
        [InlineData(" 900 ")]
        [InlineData("900.0")]
        [InlineData("9e2")]
        [InlineData("2147483648")]
        public async Task CallsWhatIsNoIntegerMalformed(string duration)
        {
            RawAnswer answer = await CallAsync(("DurationSeconds", duration));

            Assert.Equal((400, "MalformedInput"), (answer.Status, answer.Code));
        }

        [Theory]
        [InlineData("0")]
        [InlineData("0900")]
        [InlineData("+900")]
        public async Task AcceptsTheIntegersAwsAccepts(string duration)
        {
            RawAnswer answer = await CallAsync(("DurationSeconds", duration));

            Assert.Equal(200, answer.Status);
        }

        [Fact]
        public async Task RefusesAMissingTaskPolicy()
        {
            RawAnswer answer = await RawAsync(("TargetPrincipal", Member));

            Assert.Equal((400, "ValidationError"), (answer.Status, answer.Code));
            Assert.Equal(
                "1 validation error detected: Value null at 'taskPolicyArn' failed to satisfy constraint: Member must "
                    + "not be null",
                answer.Message);
        }

        [Fact]
        public async Task ChecksTheTargetBeforeTheTaskPolicy()
        {
            RawAnswer answer = await RawAsync(
                ("TargetPrincipal", $"arn:aws:iam::{Member}:user/somebody"), ("TaskPolicyArn.arn", ReadOnly));

            Assert.Equal((400, "ValidationError"), (answer.Status, answer.Code));
            Assert.Equal("Request must contain a valid target principal", answer.Message);
        }

        [Fact]
        public async Task RefusesAPolicyThatIsNoTaskPolicy()
        {
            RawAnswer answer = await RawAsync(
                ("TargetPrincipal", _simulator.ManagementAccountId), ("TaskPolicyArn.arn", ReadOnly));

            Assert.Equal((400, "ValidationError"), (answer.Status, answer.Code));
            Assert.Equal("Request must contain valid AWS managed task policy ARN", answer.Message);
        }

        [Fact]
        public async Task IsUnknownOnTheGlobalEndpoint()
        {
            using RawClient client = new(_simulator);

            RawAnswer answer = await client.QueryAsync(
                _simulator.Administrator,
                "sts",
                "https://sts.amazonaws.com/",
                "2011-06-15",
                "AssumeRoot",
                ("TargetPrincipal", Member),
                ("TaskPolicyArn.arn", Audit));

            Assert.Equal((400, "InvalidAction"), (answer.Status, answer.Code));
            Assert.Equal("Unknown Operation", answer.Message);
        }

        private const string ReadOnly = "arn:aws:iam::aws:policy/ReadOnlyAccess";

        private string Member => _simulator.Account(SeededAccounts.Clean).Id;

        private Task<RawAnswer> CallAsync(params (string Name, string Value)[] more) => RawAsync(
            [("TargetPrincipal", Member), ("TaskPolicyArn.arn", Audit), .. more]);

        private async Task<RawAnswer> RawAsync(params (string Name, string Value)[] parameters)
        {
            using RawClient client = new(_simulator);
            return await client.StsAsync(_simulator.Administrator, "AssumeRoot", parameters);
        }
    }

    public sealed class Authorization
    {
        private readonly AwsSimulator _simulator = Simulators.Enabled();

        [Fact]
        public Task RefusesACallerWithoutPermission() =>
            AssertRefusedAsync(_simulator.LimitedUser, Member);

        [Fact]
        public Task RefusesTheManagementAccountAsTarget() =>
            AssertRefusedAsync(_simulator.Administrator, _simulator.ManagementAccountId);

        [Fact]
        public Task RefusesAnAccountOfNoOrganization() =>
            AssertRefusedAsync(_simulator.Administrator, "999988887777");

        [Fact]
        public Task RefusesAnAdministratorOfAMember() => AssertRefusedAsync(_simulator.MemberUser, Member);

        [Fact]
        public Task RefusesTheDelegateOfAnotherService() =>
            AssertRefusedAsync(_simulator.DelegatedAdministrator, Member);

        [Fact]
        public Task RefusesARootUser() => AssertRefusedAsync(
            _simulator.CreateRootAccessKey(_simulator.ManagementAccountId), Member);

        [Fact]
        public async Task AcceptsTheDelegateOfIam()
        {
            AwsSimulator simulator = Simulators.Enabled(options => new SimulatorOptions
            {
                Seed = options.Seed with { RegisterIamDelegate = true },
            });

            RawAnswer answer = await CallAsync(
                simulator, simulator.DelegatedAdministrator, simulator.Account(SeededAccounts.Clean).Id, Audit);

            Assert.Equal(200, answer.Status);
        }

        [Fact]
        public async Task CanBeLimitedToOneTaskPolicy()
        {
            SimulatorCredential auditor = _simulator.CreateUser(
                _simulator.ManagementAccountId,
                "auditor",
                """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRoot",
                "Resource":"arn:aws:iam::*:root","Condition":{"StringEquals":
                {"sts:TaskPolicyArn":"arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials"}}}]}
                """);

            Assert.Equal(200, (await CallAsync(_simulator, auditor, Member, Audit)).Status);
            Assert.Equal(403, (await CallAsync(_simulator, auditor, Member, S3Unlock)).Status);
        }

        private string Member => _simulator.Account(SeededAccounts.Clean).Id;

        private async Task AssertRefusedAsync(SimulatorCredential caller, string target)
        {
            RawAnswer answer = await CallAsync(_simulator, caller, target, Audit);

            Assert.Equal((403, "AccessDenied"), (answer.Status, answer.Code));
            Assert.Equal(
                $"User: {caller.PrincipalArn} is not authorized to perform: sts:AssumeRoot on resource: "
                    + $"arn:aws:iam::{target}:root",
                answer.Message);
        }
    }

    public sealed class Features
    {
        [Theory]
        [InlineData(RootFeature.CredentialsManagement, Audit, "Root credentials management")]
        [InlineData(RootFeature.Sessions, S3Unlock, "Root sessions")]
        public async Task EachFeatureGatesItsOwnTasks(string feature, string task, string name)
        {
            AwsSimulator simulator = Simulators.Enabled();
            simulator.Change(organization => organization.RootFeatures.Remove(feature));
            string member = simulator.Account(SeededAccounts.Clean).Id;

            RawAnswer answer = await CallAsync(simulator, simulator.Administrator, member, task);
            RawAnswer other = await CallAsync(
                simulator, simulator.Administrator, member, task == Audit ? S3Unlock : Audit);

            Assert.Equal((403, "AccessDenied"), (answer.Status, answer.Code));
            Assert.Equal($"{name} feature is not enabled for your AWS Organization.", answer.Message);
            Assert.Equal(200, other.Status);
        }

        [Fact]
        public async Task OpenSessionsOutliveThem()
        {
            AwsSimulator simulator = Simulators.Enabled();
            using RawClient client = new(simulator);
            SimulatorCredential session = await client.AssumeRootAsync(simulator.Account(SeededAccounts.Clean).Id);

            await client.IamAsync(simulator.Administrator, "DisableOrganizationsRootCredentialsManagement");

            Assert.Equal(200, (await client.IamAsync(session, "GetAccountSummary")).Status);
        }
    }

    private static async Task<RawAnswer> CallAsync(
        AwsSimulator simulator, SimulatorCredential caller, string target, string task)
    {
        using RawClient client = new(simulator);
        return await client.StsAsync(
            caller, "AssumeRoot", ("TargetPrincipal", target), ("TaskPolicyArn.arn", task));
    }
}
