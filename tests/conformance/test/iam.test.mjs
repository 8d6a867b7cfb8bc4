import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import * as iam from '@aws-sdk/client-iam';
import { account, client, limitedUser, refused, rootSession } from '../support.mjs';

const owner = client('iam');
const limited = client('iam', { credentials: limitedUser });

const session = async (name, task) => client('iam', { credentials: await rootSession(name, task) });

describe('IAM features of centralized root access', () => {
    it('lists what is on', async () => {
        const { OrganizationId, EnabledFeatures } = await owner.send(new iam.ListOrganizationsFeaturesCommand({}));
        assert.match(OrganizationId, /^o-[a-z0-9]{10}$/);
        assert.deepEqual(EnabledFeatures.toSorted(), ['RootCredentialsManagement', 'RootSessions']);
    });

    for (const [feature, Enable, Disable] of [
        [
            'RootCredentialsManagement',
            iam.EnableOrganizationsRootCredentialsManagementCommand,
            iam.DisableOrganizationsRootCredentialsManagementCommand,
        ],
        ['RootSessions', iam.EnableOrganizationsRootSessionsCommand, iam.DisableOrganizationsRootSessionsCommand],
    ]) {
        it(`switches ${feature} off and on`, async () => {
            const off = await owner.send(new Disable({}));
            assert.ok(!off.EnabledFeatures.includes(feature));
            const on = await owner.send(new Enable({}));
            assert.ok(on.EnabledFeatures.includes(feature));
        });

        it(`does not let just anybody switch ${feature}`, async () => {
            await refused(limited.send(new Disable({})), 'AccessDenied', 403);
            await refused(limited.send(new Enable({})), 'AccessDenied', 403);
            await refused(limited.send(new iam.ListOrganizationsFeaturesCommand({})), 'AccessDenied', 403);
        });
    }
});

describe('IAM in a root session', () => {
    it('audits a root user that has everything', async () => {
        const { Id } = await account('sandbox-eli');
        const audit = await session('sandbox-eli', 'IAMAuditRootUserCredentials');

        const { LoginProfile } = await audit.send(new iam.GetLoginProfileCommand({}));
        assert.equal(LoginProfile.UserName, undefined);
        assert.ok(LoginProfile.CreateDate instanceof Date);

        const keys = await audit.send(new iam.ListAccessKeysCommand({}));
        assert.equal(keys.IsTruncated, false);
        assert.equal(keys.AccessKeyMetadata.length, 2);
        assert.match(keys.AccessKeyMetadata[0].AccessKeyId, /^AKIA[A-Z2-7]{16}$/);
        assert.equal(keys.AccessKeyMetadata[0].Status, 'Active');
        assert.equal(keys.AccessKeyMetadata[0].UserName, undefined);

        const used = await audit.send(new iam.GetAccessKeyLastUsedCommand(
            { AccessKeyId: keys.AccessKeyMetadata[0].AccessKeyId }));
        assert.equal(used.AccessKeyLastUsed.ServiceName, 's3');
        assert.ok(used.AccessKeyLastUsed.LastUsedDate instanceof Date);
        const unused = await audit.send(new iam.GetAccessKeyLastUsedCommand(
            { AccessKeyId: keys.AccessKeyMetadata[1].AccessKeyId }));
        assert.equal(unused.AccessKeyLastUsed.LastUsedDate, undefined);
        assert.equal(unused.AccessKeyLastUsed.Region, 'N/A');

        const { MFADevices } = await audit.send(new iam.ListMFADevicesCommand({}));
        assert.deepEqual(
            MFADevices.map((item) => item.SerialNumber), [`arn:aws:iam::${Id}:mfa/root-account-mfa-device`]);
        const { Certificates } = await audit.send(new iam.ListSigningCertificatesCommand({}));
        assert.equal(Certificates.length, 1);
        assert.match(Certificates[0].CertificateBody, /BEGIN CERTIFICATE/);

        const { SummaryMap } = await audit.send(new iam.GetAccountSummaryCommand({}));
        assert.equal(SummaryMap.AccountPasswordPresent, 1);
        assert.equal(SummaryMap.AccountAccessKeysPresent, 1);
        assert.equal(SummaryMap.AccountSigningCertificatesPresent, 1);
        assert.equal(SummaryMap.AccountMFAEnabled, 1);
    });

    it('removes everything, which an audit then shows', async () => {
        const remove = await session('sandbox-eli', 'IAMDeleteRootUserCredentials');
        for (const { AccessKeyId } of (await remove.send(new iam.ListAccessKeysCommand({}))).AccessKeyMetadata) {
            await remove.send(new iam.DeleteAccessKeyCommand({ AccessKeyId }));
        }

        const { Certificates } = await remove.send(new iam.ListSigningCertificatesCommand({}));
        await remove.send(new iam.DeleteSigningCertificateCommand({ CertificateId: Certificates[0].CertificateId }));
        await remove.send(new iam.DeleteLoginProfileCommand({}));
        const { MFADevices } = await remove.send(new iam.ListMFADevicesCommand({}));
        await remove.send(new iam.DeactivateMFADeviceCommand({ SerialNumber: MFADevices[0].SerialNumber }));

        const audit = await session('sandbox-eli', 'IAMAuditRootUserCredentials');
        await refused(audit.send(new iam.GetLoginProfileCommand({})), 'NoSuchEntityException', 404);
        assert.deepEqual((await audit.send(new iam.ListAccessKeysCommand({}))).AccessKeyMetadata, []);
        assert.deepEqual((await audit.send(new iam.ListMFADevicesCommand({}))).MFADevices, []);
        assert.deepEqual((await audit.send(new iam.ListSigningCertificatesCommand({}))).Certificates, []);
    });

    it('says what is not there', async () => {
        const remove = await session('sandbox-chen', 'IAMDeleteRootUserCredentials');
        await refused(remove.send(new iam.DeleteLoginProfileCommand({})), 'NoSuchEntityException', 404);
        await refused(
            remove.send(new iam.DeleteAccessKeyCommand({ AccessKeyId: 'AKIAIOSFODNN7EXAMPLE' })),
            'NoSuchEntityException', 404);
        await refused(
            remove.send(new iam.DeleteSigningCertificateCommand({ CertificateId: 'A'.repeat(32) })),
            'NoSuchEntityException', 404);
        const { Id } = await account('sandbox-chen');
        await refused(
            remove.send(new iam.DeactivateMFADeviceCommand({ SerialNumber: `arn:aws:iam::${Id}:mfa/none` })),
            'NoSuchEntityException', 404);
    });

    it('allows password recovery once', async () => {
        const recover = await session('sandbox-chen', 'IAMCreateRootUserPassword');
        const { LoginProfile } = await recover.send(new iam.CreateLoginProfileCommand({}));
        assert.equal(LoginProfile.UserName, undefined);
        assert.equal(LoginProfile.PasswordResetRequired, false);
        await refused(recover.send(new iam.CreateLoginProfileCommand({})), 'EntityAlreadyExistsException', 409);
        const remove = await session('sandbox-chen', 'IAMDeleteRootUserCredentials');
        await remove.send(new iam.DeleteLoginProfileCommand({}));
    });

    it('allows no more than its task policy', async () => {
        const audit = await session('sandbox-ben', 'IAMAuditRootUserCredentials');
        await refused(audit.send(new iam.DeleteLoginProfileCommand({})), 'AccessDenied', 403);
        await refused(audit.send(new iam.CreateLoginProfileCommand({})), 'AccessDenied', 403);
        const policies = await session('sandbox-ben', 'S3UnlockBucketPolicy');
        for (const call of [
            new iam.GetAccountSummaryCommand({}),
            new iam.ListAccessKeysCommand({}),
            new iam.ListMFADevicesCommand({}),
            new iam.ListSigningCertificatesCommand({}),
            new iam.GetLoginProfileCommand({}),
            new iam.GetAccessKeyLastUsedCommand({ AccessKeyId: 'AKIAIOSFODNN7EXAMPLE' }),
        ]) {
            await refused(policies.send(call), 'AccessDenied', 403);
        }
    });
});

describe('IAM for its own users', () => {
    it('shows the caller', async () => {
        const { User } = await owner.send(new iam.GetUserCommand({}));
        assert.equal(User.UserName, 'administrator');
        assert.match(User.Arn, /^arn:aws:iam::\d{12}:user\/administrator$/);
        await refused(owner.send(new iam.GetUserCommand({ UserName: 'nobody' })), 'NoSuchEntityException', 404);
    });

    it('reports every value that breaks the model', async () => {
        const error = await refused(
            owner.send(new iam.DeleteAccessKeyCommand({ AccessKeyId: 'AK!' })), 'ValidationError', 400);
        assert.match(error.message, /^2 validation errors detected: /);
    });
});
