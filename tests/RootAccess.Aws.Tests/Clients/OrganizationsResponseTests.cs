using System;
using System.Threading.Tasks;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Xunit;

namespace RootAccess.Aws.Tests.Clients;

public static class OrganizationsResponseTests
{
    public sealed class ListAccounts
    {
        [Fact]
        public async Task ReadsAnAccountWithAllItsMembers()
        {
            using ClientHost host = Answering("""
                {"Accounts":[{"Arn":"arn:aws:organizations::999988887777:account/o-exampleorgid/111122223333",
                "Email":"dev@example.com","Id":"111122223333","JoinedMethod":"CREATED",
                "JoinedTimestamp":1.609459200123E9,"Name":"dev",
                "Paths":["o-exampleorgid/r-abcd/ou-abcd-11111111/111122223333/"],
                "State":"PENDING_CLOSURE","Status":"ACTIVE","NewMember":{"a":[1,{"b":null}]}}],
                "NextToken":"tok/+="}
                """);

            ListAccountsResponse response = await host.Organizations.ListAccountsAsync(new ListAccountsRequest());

            Account account = Assert.Single(response.Accounts);
            Assert.Equal("111122223333", account.Id);
            Assert.Equal("arn:aws:organizations::999988887777:account/o-exampleorgid/111122223333", account.Arn);
            Assert.Equal("dev@example.com", account.Email);
            Assert.Equal("dev", account.Name);
            Assert.Equal(AccountJoinedMethod.CREATED, account.JoinedMethod);
            Assert.Equal(AccountState.PENDING_CLOSURE, account.State);
            Assert.Equal(AccountStatus.ACTIVE, account.Status);
            Assert.Equal(["o-exampleorgid/r-abcd/ou-abcd-11111111/111122223333/"], account.Paths);
            Assert.Equal(
                new DateTime(2021, 1, 1, 0, 0, 0, 123, DateTimeKind.Utc), account.JoinedTimestamp);
            Assert.Equal(DateTimeKind.Utc, account.JoinedTimestamp!.Value.Kind);
            Assert.Equal("tok/+=", response.NextToken);
            Assert.Equal(RecordingHandler.RequestId, response.ResponseMetadata.RequestId);
        }

        [Fact]
        public async Task ReadsAnEmptyPageThatHasASuccessor()
        {
            using ClientHost host = Answering("""{"Accounts":[],"NextToken":"more"}""");

            ListAccountsResponse response = await host.Organizations.ListAccountsAsync(new ListAccountsRequest());

            Assert.Empty(response.Accounts);
            Assert.Equal("more", response.NextToken);
        }

        [Fact]
        public async Task LeavesAbsentMembersUnset()
        {
            using ClientHost host = Answering("""{"Accounts":[{"Id":"000000000042","Name":null}]}""");

            Account account = Assert.Single(
                (await host.Organizations.ListAccountsAsync(new ListAccountsRequest())).Accounts);

            Assert.Equal("000000000042", account.Id);
            Assert.Null(account.Name);
            Assert.Null(account.State);
            Assert.Null(account.Status);
            Assert.Null(account.Paths);
            Assert.Null(account.JoinedTimestamp);
        }

        [Fact]
        public async Task KeepsAStateItDoesNotKnow()
        {
            using ClientHost host = Answering("""{"Accounts":[{"Id":"111122223333","State":"HIBERNATED"}]}""");

            Account account = Assert.Single(
                (await host.Organizations.ListAccountsAsync(new ListAccountsRequest())).Accounts);

            Assert.Equal("HIBERNATED", account.State.Value);
        }
    }

    public sealed class DescribeOrganization
    {
        [Fact]
        public async Task ReadsTheOrganization()
        {
            using ClientHost host = Answering("""
                {"Organization":{"Arn":"arn:aws:organizations::999988887777:organization/o-exampleorgid",
                "AvailablePolicyTypes":[{"Status":"ENABLED","Type":"SERVICE_CONTROL_POLICY"}],"FeatureSet":"ALL",
                "Id":"o-exampleorgid",
                "MasterAccountArn":"arn:aws:organizations::999988887777:account/o-exampleorgid/999988887777",
                "MasterAccountEmail":"root@example.com","MasterAccountId":"999988887777"}}
                """);

            Organization organization = (await host.Organizations.DescribeOrganizationAsync(
                new DescribeOrganizationRequest())).Organization;

            Assert.Equal("o-exampleorgid", organization.Id);
            Assert.Equal("999988887777", organization.MasterAccountId);
            Assert.Equal("root@example.com", organization.MasterAccountEmail);
            Assert.Equal(OrganizationFeatureSet.ALL, organization.FeatureSet);
            PolicyTypeSummary type = Assert.Single(organization.AvailablePolicyTypes);
            Assert.Equal(PolicyType.SERVICE_CONTROL_POLICY, type.Type);
            Assert.Equal(PolicyTypeStatus.ENABLED, type.Status);
        }
    }

    public sealed class DescribePolicy
    {
        [Fact]
        public async Task ReadsThePolicyAndItsDocument()
        {
            using ClientHost host = Answering("""
                {"Policy":{"Content":"{\n  \"Version\": \"2012-10-17\"\n}","PolicySummary":
                {"Arn":"arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess","AwsManaged":true,
                "Description":"Allows access to every operation","Id":"p-FullAWSAccess","Name":"FullAWSAccess",
                "Type":"SERVICE_CONTROL_POLICY"}}}
                """);

            Policy policy = (await host.Organizations.DescribePolicyAsync(
                new DescribePolicyRequest { PolicyId = "p-FullAWSAccess" })).Policy;

            Assert.Equal("{\n  \"Version\": \"2012-10-17\"\n}", policy.Content);
            Assert.Equal("p-FullAWSAccess", policy.PolicySummary.Id);
            Assert.True(policy.PolicySummary.AwsManaged);
            Assert.Equal(PolicyType.SERVICE_CONTROL_POLICY, policy.PolicySummary.Type);
        }
    }

    public sealed class ListDelegatedAdministrators
    {
        [Fact]
        public async Task ReadsWhenTheDelegationBegan()
        {
            using ClientHost host = Answering("""
                {"DelegatedAdministrators":[{"Id":"111122223333","State":"ACTIVE","DelegationEnabledDate":1700000000}]}
                """);

            DelegatedAdministrator administrator = Assert.Single((await host.Organizations
                .ListDelegatedAdministratorsAsync(new ListDelegatedAdministratorsRequest())).DelegatedAdministrators);

            Assert.Equal("111122223333", administrator.Id);
            Assert.Equal(AccountState.ACTIVE, administrator.State);
            Assert.Equal(
                new DateTime(2023, 11, 14, 22, 13, 20, DateTimeKind.Utc), administrator.DelegationEnabledDate);
        }
    }

    public sealed class ListParents
    {
        [Fact]
        public async Task ReadsTheKindOfParent()
        {
            using ClientHost host = Answering("""{"Parents":[{"Id":"r-abcd","Type":"ROOT"}]}""");

            Parent parent = Assert.Single((await host.Organizations.ListParentsAsync(
                new ListParentsRequest { ChildId = "111122223333" })).Parents);

            Assert.Equal("r-abcd", parent.Id);
            Assert.Equal(ParentType.ROOT, parent.Type);
        }
    }

    public sealed class EnableAWSServiceAccess
    {
        [Theory]
        [InlineData("{}")]
        [InlineData("")]
        public async Task AcceptsAnAnswerWithoutContent(string body)
        {
            using ClientHost host = Answering(body);

            EnableAWSServiceAccessResponse response = await host.Organizations.EnableAWSServiceAccessAsync(
                new EnableAWSServiceAccessRequest { ServicePrincipal = "iam.amazonaws.com" });

            Assert.Equal(200, (int)response.HttpStatusCode);
        }
    }

    private static ClientHost Answering(string body) =>
        ClientHost.Answering(body, contentType: "application/x-amz-json-1.1");
}
