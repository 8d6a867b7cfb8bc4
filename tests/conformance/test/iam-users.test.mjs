import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, it } from 'node:test';

import * as iam from '@aws-sdk/client-iam';
import { DescribeTrailsCommand, GetTrailCommand } from '@aws-sdk/client-cloudtrail';
import { EnableAllFeaturesCommand } from '@aws-sdk/client-organizations';
import { CreateQueueCommand, DeleteQueueCommand, GetQueueUrlCommand } from '@aws-sdk/client-sqs';
import { GetCallerIdentityCommand, GetSessionTokenCommand } from '@aws-sdk/client-sts';
import { client, limitedUser, refused } from '../support.mjs';

const owner = client('iam');
const limited = client('iam', { credentials: limitedUser });
const anything = JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: 'iam:GetUser', Resource: '*' },
});

describe('IAM users', () => {
    it('live, sign and go', async () => {
        const UserName = 'conformance';
        const { User } = await owner.send(new iam.CreateUserCommand({ UserName }));
        assert.equal(User.UserName, UserName);
        await refused(owner.send(new iam.CreateUserCommand({ UserName })), 'EntityAlreadyExistsException', 409);
        const { Users } = await owner.send(new iam.ListUsersCommand({}));
        assert.ok(Users.some((item) => item.Arn === User.Arn));

        const { AccessKey } = await owner.send(new iam.CreateAccessKeyCommand({ UserName }));
        const { AccessKeyId, SecretAccessKey } = AccessKey;
        const own = client('iam', { credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey } });
        await refused(own.send(new iam.GetUserCommand({})), 'AccessDenied', 403);
        await owner.send(new iam.PutUserPolicyCommand({ UserName, PolicyName: 'own', PolicyDocument: anything }));
        assert.equal((await own.send(new iam.GetUserCommand({}))).User.UserName, UserName);
        await owner.send(new iam.DeleteUserPolicyCommand({ UserName, PolicyName: 'own' }));
        await refused(own.send(new iam.GetUserCommand({})), 'AccessDenied', 403);

        await owner.send(new iam.UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: 'Inactive' }));
        await refused(own.send(new iam.GetUserCommand({})), 'InvalidClientTokenId', 403);
        await owner.send(new iam.DeleteAccessKeyCommand({ UserName, AccessKeyId }));
        await owner.send(new iam.DeleteUserCommand({ UserName }));
        for (const call of [
            new iam.DeleteUserCommand({ UserName }),
            new iam.CreateAccessKeyCommand({ UserName }),
            new iam.UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: 'Active' }),
            new iam.PutUserPolicyCommand({ UserName, PolicyName: 'own', PolicyDocument: anything }),
            new iam.DeleteUserPolicyCommand({ UserName, PolicyName: 'own' }),
        ]) {
            await refused(owner.send(call), 'NoSuchEntityException', 404);
        }

        await refused(limited.send(new iam.ListUsersCommand({})), 'AccessDenied', 403);
    });
});

describe('IAM roles and policies', () => {
    it('shows a role', async () => {
        const RoleName = 'RootAccessAdministrator';
        const { Role } = await owner.send(new iam.GetRoleCommand({ RoleName }));
        assert.equal(Role.RoleName, RoleName);
        assert.ok(Array.isArray((await owner.send(new iam.ListRolePoliciesCommand({ RoleName }))).PolicyNames));
        assert.ok(Array.isArray(
            (await owner.send(new iam.ListAttachedRolePoliciesCommand({ RoleName }))).AttachedPolicies));
        for (const Command of [
            iam.GetRoleCommand, iam.ListRolePoliciesCommand, iam.ListAttachedRolePoliciesCommand,
        ]) {
            await refused(owner.send(new Command({ RoleName: 'None' })), 'NoSuchEntityException', 404);
        }
    });

    it('shows the task policies', async () => {
        const PolicyArn = 'arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy';
        const { Policy } = await owner.send(new iam.GetPolicyCommand({ PolicyArn }));
        assert.equal(Policy.DefaultVersionId, 'v1');
        const { PolicyVersion } = await owner.send(new iam.GetPolicyVersionCommand({ PolicyArn, VersionId: 'v1' }));
        assert.equal(JSON.parse(decodeURIComponent(PolicyVersion.Document)).Version, '2012-10-17');
        await refused(
            owner.send(new iam.GetPolicyCommand({ PolicyArn: 'arn:aws:iam::aws:policy/None' })),
            'NoSuchEntityException', 404);
        await refused(
            owner.send(new iam.GetPolicyVersionCommand({ PolicyArn, VersionId: 'v9' })), 'NoSuchEntityException', 404);
    });
});

describe('The credential report', () => {
    it('has a row for the root user', async () => {
        await refused(
            owner.send(new iam.GetCredentialReportCommand({})), 'CredentialReportNotPresentException', 410);
        assert.equal((await owner.send(new iam.GenerateCredentialReportCommand({}))).State, 'STARTED');
        while ((await owner.send(new iam.GenerateCredentialReportCommand({}))).State !== 'COMPLETE') {
            await pause(100);
        }

        const { Content, ReportFormat } = await owner.send(new iam.GetCredentialReportCommand({}));
        assert.equal(ReportFormat, 'text/csv');
        assert.match(Buffer.from(Content).toString(), /\n<root_account>,arn:aws:iam::\d{12}:root,/);
        await refused(limited.send(new iam.GenerateCredentialReportCommand({})), 'AccessDenied', 403);
    });
});

describe('Other operations', () => {
    it('open a session of one\'s own', async () => {
        const { Credentials } = await client('sts').send(new GetSessionTokenCommand({}));
        const credentials = {
            accessKeyId: Credentials.AccessKeyId,
            secretAccessKey: Credentials.SecretAccessKey,
            sessionToken: Credentials.SessionToken,
        };
        const identity = await client('sts', { credentials }).send(new GetCallerIdentityCommand({}));
        assert.match(identity.Arn, /:user\/administrator$/);
        await refused(
            client('sts').send(new GetSessionTokenCommand({ DurationSeconds: 1 })), 'ValidationError', 400);
    });

    it('make and remove a queue', async () => {
        const sqs = client('sqs');
        const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'conformance' }));
        assert.equal((await sqs.send(new GetQueueUrlCommand({ QueueName: 'conformance' }))).QueueUrl, QueueUrl);
        await sqs.send(new DeleteQueueCommand({ QueueUrl }));
        await refused(sqs.send(new DeleteQueueCommand({ QueueUrl })), 'QueueDoesNotExist', 400);
        await refused(
            client('sqs', { credentials: limitedUser }).send(new CreateQueueCommand({ QueueName: 'mine' })),
            'AccessDenied', 403);
    });

    it('know no trail', async () => {
        const cloudtrail = client('cloudtrail');
        assert.deepEqual((await cloudtrail.send(new DescribeTrailsCommand({}))).trailList, []);
        await refused(cloudtrail.send(new GetTrailCommand({ Name: 'none' })), 'TrailNotFoundException', 400);
        await refused(
            client('cloudtrail', { credentials: limitedUser }).send(new DescribeTrailsCommand({})),
            'AccessDeniedException', 400);
    });

    it('show the properties of the account', async () => {
        const { Properties } = await owner.send(new iam.GetAccountPropertiesCommand({}));
        assert.ok(Properties, 'no properties');
        await refused(limited.send(new iam.GetAccountPropertiesCommand({})), 'AccessDenied', 403);
    });

    it('show users and roles together', async () => {
        const details = await owner.send(new iam.GetAccountAuthorizationDetailsCommand({}));
        assert.ok(details.UserDetailList.some((item) => item.UserName === 'administrator'));
        assert.ok(details.RoleDetailList.some((item) => item.RoleName === 'RootAccessAdministrator'));
        await refused(limited.send(new iam.GetAccountAuthorizationDetailsCommand({})), 'AccessDenied', 403);
    });

    it('do not enable all features twice', () => refused(
        client('organizations').send(new EnableAllFeaturesCommand({})),
        'HandshakeConstraintViolationException', 400));
});
