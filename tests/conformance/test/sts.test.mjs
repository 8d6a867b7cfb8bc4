import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import * as sts from '@aws-sdk/client-sts';
import { account, client, clientOfHost, limitedUser, refused, rootSession } from '../support.mjs';

const owner = client('sts');
const task = { arn: 'arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials' };

describe('GetCallerIdentity', () => {
    it('names a user', async () => {
        const identity = await owner.send(new sts.GetCallerIdentityCommand({}));
        assert.equal(identity.Account, (await account('example-management')).Id);
        assert.equal(identity.Arn, `arn:aws:iam::${identity.Account}:user/administrator`);
        assert.match(identity.UserId, /^AIDA/);
    });

    it('names the root user in a root session', async () => {
        const { Id } = await account('sandbox-ana');
        const credentials = await rootSession('sandbox-ana', 'IAMAuditRootUserCredentials');
        const identity = await client('sts', { credentials }).send(new sts.GetCallerIdentityCommand({}));
        assert.deepEqual(
            [identity.Account, identity.Arn, identity.UserId], [Id, `arn:aws:iam::${Id}:root`, Id]);
    });
});

describe('AssumeRoot', () => {
    it('gives credentials for at most fifteen minutes', async () => {
        const { Id } = await account('sandbox-ana');
        const { Credentials, SourceIdentity } = await owner.send(
            new sts.AssumeRootCommand({ TargetPrincipal: Id, TaskPolicyArn: task }));
        assert.match(Credentials.AccessKeyId, /^ASIA/);
        assert.ok(Credentials.SessionToken.length > 100);
        const seconds = (Credentials.Expiration - Date.now()) / 1000;
        assert.ok(seconds > 840 && seconds <= 900, `${seconds} s`);
        assert.equal(SourceIdentity, undefined);
    });

    it('refuses who may not, and whom it cannot be', async () => {
        const { Id } = await account('sandbox-ana');
        const management = await account('example-management');
        const limited = client('sts', { credentials: limitedUser });
        const open = (id) => new sts.AssumeRootCommand({ TargetPrincipal: id, TaskPolicyArn: task });
        const error = await refused(limited.send(open(Id)), 'AccessDenied', 403);
        assert.match(error.message, /is not authorized to perform: sts:AssumeRoot on resource: arn:aws:iam::\d{12}:root$/);
        await refused(owner.send(open(management.Id)), 'AccessDenied', 403);
        await refused(owner.send(open('123456789012')), 'AccessDenied', 403);
    });

    it('refuses other policies, durations and the global endpoint', async () => {
        const { Id } = await account('sandbox-ana');
        await refused(
            owner.send(new sts.AssumeRootCommand({
                TargetPrincipal: Id,
                TaskPolicyArn: { arn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
            })),
            'ValidationError', 400);
        await refused(
            owner.send(new sts.AssumeRootCommand({ TargetPrincipal: Id, TaskPolicyArn: task, DurationSeconds: 901 })),
            'ValidationError', 400);
        await refused(
            clientOfHost('sts', 'sts.amazonaws.com').send(
                new sts.AssumeRootCommand({ TargetPrincipal: Id, TaskPolicyArn: task })),
            'InvalidAction', 400);
    });
});

describe('AssumeRole', () => {
    it('opens a session in a member account', async () => {
        const delegate = (await account('shared-services')).Id;
        const roleArn = `arn:aws:iam::${delegate}:role/OrganizationAccountAccessRole`;
        const answer = await owner.send(
            new sts.AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: 'conformance' })).catch((error) => error);
        if (answer instanceof Error) {
            // An invited account has no such role.
            assert.equal(answer.name, 'AccessDenied');
            return;
        }

        assert.equal(
            answer.AssumedRoleUser.Arn,
            `arn:aws:sts::${delegate}:assumed-role/OrganizationAccountAccessRole/conformance`);
    });

    it('opens a session of the management account', async () => {
        const { Id } = await account('example-management');
        const { AssumedRoleUser, Credentials } = await owner.send(new sts.AssumeRoleCommand({
            RoleArn: `arn:aws:iam::${Id}:role/RootAccessAdministrator`,
            RoleSessionName: 'conformance',
        }));
        const role = client('sts', {
            credentials: {
                accessKeyId: Credentials.AccessKeyId,
                secretAccessKey: Credentials.SecretAccessKey,
                sessionToken: Credentials.SessionToken,
            },
        });
        const identity = await role.send(new sts.GetCallerIdentityCommand({}));
        assert.equal(identity.Arn, AssumedRoleUser.Arn);
        assert.equal(identity.UserId, AssumedRoleUser.AssumedRoleId);
    });

    it('does not tell a missing role from a missing permission', async () => {
        const { Id } = await account('sandbox-ana');
        await refused(
            owner.send(new sts.AssumeRoleCommand({
                RoleArn: `arn:aws:iam::${Id}:role/NoSuchRole`,
                RoleSessionName: 'conformance',
            })),
            'AccessDenied', 403);
    });
});
