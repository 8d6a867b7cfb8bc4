using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Xunit;

namespace RootAccess.Aws.Tests.Clients;

public static class IamResponseTests
{
    private const string Metadata =
        "<ResponseMetadata><RequestId>aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb</RequestId></ResponseMetadata>";

    public sealed class ListAccessKeys
    {
        [Fact]
        public async Task ReadsKeysAndTheMarkerOfTheNextPage()
        {
            using ClientHost host = Answering("ListAccessKeys", """
                <UserName>ignored</UserName>
                <IsTruncated>true</IsTruncated>
                <AccessKeyMetadata>
                  <member>
                    <AccessKeyId>AKIAIOSFODNN7EXAMPLE</AccessKeyId>
                    <Status>Active</Status>
                    <CreateDate>2014-02-03T04:05:06Z</CreateDate>
                  </member>
                  <member>
                    <UserName>alice</UserName>
                    <AccessKeyId>AKIAI44QH8DHBEXAMPLE</AccessKeyId>
                    <Status>Inactive</Status>
                    <CreateDate>2019-12-31T23:59:59.250Z</CreateDate>
                  </member>
                </AccessKeyMetadata>
                <Marker>m/+=</Marker>
                """);

            ListAccessKeysResponse response = await host.Iam.ListAccessKeysAsync(new ListAccessKeysRequest());

            Assert.True(response.IsTruncated);
            Assert.Equal("m/+=", response.Marker);
            Assert.Equal(["AKIAIOSFODNN7EXAMPLE", "AKIAI44QH8DHBEXAMPLE"],
                response.AccessKeyMetadata.ConvertAll(key => key.AccessKeyId));
            Assert.Equal([StatusType.Active, StatusType.Inactive],
                response.AccessKeyMetadata.ConvertAll(key => key.Status));
            Assert.Null(response.AccessKeyMetadata[0].UserName);
            DateTime created = response.AccessKeyMetadata[0].CreateDate!.Value;
            Assert.Equal(new DateTime(2014, 2, 3, 4, 5, 6, DateTimeKind.Utc), created);
            Assert.Equal(DateTimeKind.Utc, created.Kind);
            Assert.Equal(250, response.AccessKeyMetadata[1].CreateDate!.Value.Millisecond);
        }

        [Fact]
        public async Task LeavesTheListUnsetWhenThereIsNoKey()
        {
            using ClientHost host = Answering(
                "ListAccessKeys", "<IsTruncated>false</IsTruncated><AccessKeyMetadata/>");

            ListAccessKeysResponse response = await host.Iam.ListAccessKeysAsync(new ListAccessKeysRequest());

            Assert.False(response.IsTruncated);
            Assert.Null(response.AccessKeyMetadata);
            Assert.Null(response.Marker);
        }
    }

    public sealed class ListMFADevices
    {
        [Fact]
        public async Task ReadsTheRootUsersDevice()
        {
            using ClientHost host = Answering("ListMFADevices", """
                <IsTruncated>false</IsTruncated>
                <MFADevices>
                  <member>
                    <SerialNumber>arn:aws:iam::111122223333:mfa/root-account-mfa-device</SerialNumber>
                    <EnableDate>2021-05-06T07:08:09Z</EnableDate>
                  </member>
                </MFADevices>
                """);

            ListMFADevicesResponse response = await host.Iam.ListMFADevicesAsync(new ListMFADevicesRequest());

            MFADevice device = Assert.Single(response.MFADevices);
            Assert.Equal("arn:aws:iam::111122223333:mfa/root-account-mfa-device", device.SerialNumber);
            Assert.Equal(new DateTime(2021, 5, 6, 7, 8, 9, DateTimeKind.Utc), device.EnableDate);
            Assert.Null(device.UserName);
        }
    }

    public sealed class ListSigningCertificates
    {
        [Fact]
        public async Task ReadsACertificate()
        {
            using ClientHost host = Answering("ListSigningCertificates", """
                <Certificates>
                  <member>
                    <CertificateId>TA7SMP42TDN5Z26OBPJE7EXAMPLE</CertificateId>
                    <CertificateBody>-----BEGIN CERTIFICATE-----&#xD;
                MIIC</CertificateBody>
                    <Status>Expired</Status>
                  </member>
                </Certificates>
                """);

            ListSigningCertificatesResponse response =
                await host.Iam.ListSigningCertificatesAsync(new ListSigningCertificatesRequest());

            SigningCertificate certificate = Assert.Single(response.Certificates);
            Assert.Equal("TA7SMP42TDN5Z26OBPJE7EXAMPLE", certificate.CertificateId);
            Assert.StartsWith("-----BEGIN CERTIFICATE-----\r\n", certificate.CertificateBody, StringComparison.Ordinal);
            Assert.Equal(StatusType.Expired, certificate.Status);
            Assert.Null(certificate.UploadDate);
        }
    }

    public sealed class GetLoginProfile
    {
        [Fact]
        public async Task ToleratesThatTheRootUsersNameIsAbsent()
        {
            using ClientHost host = Answering("GetLoginProfile", """
                <LoginProfile>
                  <CreateDate>2016-01-02T03:04:05Z</CreateDate>
                  <PasswordResetRequired>false</PasswordResetRequired>
                </LoginProfile>
                """);

            GetLoginProfileResponse response = await host.Iam.GetLoginProfileAsync(new GetLoginProfileRequest());

            Assert.Null(response.LoginProfile.UserName);
            Assert.False(response.LoginProfile.PasswordResetRequired);
            Assert.Equal(new DateTime(2016, 1, 2, 3, 4, 5, DateTimeKind.Utc), response.LoginProfile.CreateDate);
        }
    }

    public sealed class GetUser
    {
        [Fact]
        public async Task ReadsTheRootUserOfASession()
        {
            using ClientHost host = Answering("GetUser", """
                <User>
                  <UserId>111122223333</UserId>
                  <Arn>arn:aws:iam::111122223333:root</Arn>
                  <CreateDate>2012-01-01T00:00:00Z</CreateDate>
                  <PasswordLastUsed/>
                  <Tags><member><Key>team</Key><Value></Value></member></Tags>
                </User>
                """);

            User user = (await host.Iam.GetUserAsync(new GetUserRequest())).User;

            Assert.Equal("111122223333", user.UserId);
            Assert.Equal("arn:aws:iam::111122223333:root", user.Arn);
            Assert.Null(user.UserName);
            Assert.Null(user.Path);
            Assert.Null(user.PasswordLastUsed);
            Assert.Null(user.PermissionsBoundary);
            Tag tag = Assert.Single(user.Tags);
            Assert.Equal(("team", string.Empty), (tag.Key, tag.Value));
        }
    }

    public sealed class GetAccessKeyLastUsed
    {
        [Fact]
        public async Task LeavesTheDateUnsetForAKeyNeverUsed()
        {
            using ClientHost host = Answering("GetAccessKeyLastUsed", """
                <UserName>111122223333</UserName>
                <AccessKeyLastUsed><ServiceName>N/A</ServiceName><Region>N/A</Region></AccessKeyLastUsed>
                """);

            GetAccessKeyLastUsedResponse response = await host.Iam.GetAccessKeyLastUsedAsync(
                new GetAccessKeyLastUsedRequest { AccessKeyId = "AKIAIOSFODNN7EXAMPLE" });

            Assert.Null(response.AccessKeyLastUsed.LastUsedDate);
            Assert.Equal("N/A", response.AccessKeyLastUsed.ServiceName);
            Assert.Equal("N/A", response.AccessKeyLastUsed.Region);
        }
    }

    public sealed class GetAccountSummary
    {
        [Fact]
        public async Task ReadsTheMapOfNumbers()
        {
            using ClientHost host = Answering("GetAccountSummary", """
                <SummaryMap>
                  <entry><key>AccountPasswordPresent</key><value>1</value></entry>
                  <entry><key>AccountAccessKeysPresent</key><value>0</value></entry>
                  <entry><value>6144</value><key>PolicySizeQuota</key></entry>
                </SummaryMap>
                """);

            Dictionary<string, int> summary =
                (await host.Iam.GetAccountSummaryAsync(new GetAccountSummaryRequest())).SummaryMap;

            Assert.Equal(3, summary.Count);
            Assert.Equal(1, summary[SummaryKeyType.AccountPasswordPresent]);
            Assert.Equal(0, summary["AccountAccessKeysPresent"]);
            Assert.Equal(6144, summary["PolicySizeQuota"]);
        }
    }

    public sealed class ListOrganizationsFeatures
    {
        [Fact]
        public async Task ReadsTheFeatures()
        {
            using ClientHost host = Answering("ListOrganizationsFeatures", """
                <OrganizationId>o-exampleorgid</OrganizationId>
                <EnabledFeatures>
                  <member>RootSessions</member>
                  <member>RootCredentialsManagement</member>
                </EnabledFeatures>
                """);

            ListOrganizationsFeaturesResponse response =
                await host.Iam.ListOrganizationsFeaturesAsync(new ListOrganizationsFeaturesRequest());

            Assert.Equal("o-exampleorgid", response.OrganizationId);
            Assert.Equal(["RootSessions", "RootCredentialsManagement"], response.EnabledFeatures);
        }
    }

    public sealed class DeleteLoginProfile
    {
        [Fact]
        public async Task NeedsNoResult()
        {
            using ClientHost host = ClientHost.Answering(
                $"<DeleteLoginProfileResponse>{Metadata}</DeleteLoginProfileResponse>");

            DeleteLoginProfileResponse response =
                await host.Iam.DeleteLoginProfileAsync(new DeleteLoginProfileRequest());

            Assert.Equal(200, (int)response.HttpStatusCode);
        }
    }

    private static ClientHost Answering(string operation, string result) => ClientHost.Answering($"""
        <{operation}Response xmlns="https://iam.amazonaws.com/doc/2010-05-08/">
          <{operation}Result>{result}</{operation}Result>
          {Metadata}
        </{operation}Response>
        """);
}
