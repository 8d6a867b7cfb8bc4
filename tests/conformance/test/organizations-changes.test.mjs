import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import * as organizations from '@aws-sdk/client-organizations';
import { account, client, limitedUser, refused } from '../support.mjs';

const owner = client('organizations');
const limited = client('organizations', { credentials: limitedUser });
const root = async () => (await owner.send(new organizations.ListRootsCommand({}))).Roots[0].Id;

describe('Changing the tree', () => {
    it('makes, renames and removes a unit, and moves an account', async () => {
        const ParentId = await root();
        const { Id: AccountId } = await account('sandbox-ben');
        const { Parents } = await owner.send(new organizations.ListParentsCommand({ ChildId: AccountId }));
        const SourceParentId = Parents[0].Id;
        const create = new organizations.CreateOrganizationalUnitCommand({ ParentId, Name: 'Conformance' });
        const { OrganizationalUnit } = await owner.send(create);
        const OrganizationalUnitId = OrganizationalUnit.Id;
        await refused(owner.send(create), 'DuplicateOrganizationalUnitException', 400);
        const renamed = await owner.send(
            new organizations.UpdateOrganizationalUnitCommand({ OrganizationalUnitId, Name: 'Renamed' }));
        assert.equal(renamed.OrganizationalUnit.Name, 'Renamed');

        const away = { AccountId, SourceParentId, DestinationParentId: OrganizationalUnitId };
        await owner.send(new organizations.MoveAccountCommand(away));
        await refused(
            owner.send(new organizations.DeleteOrganizationalUnitCommand({ OrganizationalUnitId })),
            'OrganizationalUnitNotEmptyException', 400);
        await owner.send(new organizations.MoveAccountCommand(
            { AccountId, SourceParentId: OrganizationalUnitId, DestinationParentId: SourceParentId }));
        await owner.send(new organizations.DeleteOrganizationalUnitCommand({ OrganizationalUnitId }));
        await refused(
            owner.send(new organizations.UpdateOrganizationalUnitCommand({ OrganizationalUnitId, Name: 'x' })),
            'OrganizationalUnitNotFoundException', 400);
        await refused(
            owner.send(new organizations.MoveAccountCommand({ ...away, AccountId: '123456789012' })),
            'AccountNotFoundException', 400);
    });

    it('removes tags', async () => {
        const { Id: ResourceId } = await account('sandbox-ben');
        await owner.send(new organizations.TagResourceCommand(
            { ResourceId, Tags: [{ Key: 'Once', Value: '1' }] }));
        await owner.send(new organizations.UntagResourceCommand({ ResourceId, TagKeys: ['Once'] }));
        const { Tags } = await owner.send(new organizations.ListTagsForResourceCommand({ ResourceId }));
        assert.ok(Tags.every((item) => item.Key !== 'Once'));
        await refused(
            owner.send(new organizations.UntagResourceCommand({ ResourceId: '123456789012', TagKeys: ['x'] })),
            'TargetNotFoundException', 400);
    });
});

describe('Changing policies', () => {
    const Content = JSON.stringify({
        Version: '2012-10-17',
        Statement: { Effect: 'Deny', Action: 's3:*', Resource: '*' },
    });

    it('goes through the whole life of a policy', async () => {
        const { Id: TargetId } = await account('sandbox-ben');
        const create = new organizations.CreatePolicyCommand(
            { Name: 'Conformance', Description: 'A test', Type: 'SERVICE_CONTROL_POLICY', Content });
        const { PolicySummary } = (await owner.send(create)).Policy;
        const PolicyId = PolicySummary.Id;
        await refused(owner.send(create), 'DuplicatePolicyException', 400);
        const updated = await owner.send(new organizations.UpdatePolicyCommand({ PolicyId, Name: 'Renamed' }));
        assert.equal(updated.Policy.PolicySummary.Name, 'Renamed');

        const attach = new organizations.AttachPolicyCommand({ PolicyId, TargetId });
        await owner.send(attach);
        await refused(owner.send(attach), 'DuplicatePolicyAttachmentException', 400);
        const { Targets } = await owner.send(new organizations.ListTargetsForPolicyCommand({ PolicyId }));
        assert.deepEqual(Targets.map((item) => item.TargetId), [TargetId]);
        await refused(owner.send(new organizations.DeletePolicyCommand({ PolicyId })), 'PolicyInUseException', 400);

        const detach = new organizations.DetachPolicyCommand({ PolicyId, TargetId });
        await owner.send(detach);
        await refused(owner.send(detach), 'PolicyNotAttachedException', 400);
        await owner.send(new organizations.DeletePolicyCommand({ PolicyId }));
        for (const call of [
            new organizations.UpdatePolicyCommand({ PolicyId, Name: 'x' }),
            new organizations.ListTargetsForPolicyCommand({ PolicyId }),
        ]) {
            await refused(owner.send(call), 'PolicyNotFoundException', 400);
        }
    });

    it('switches policy types on and off', async () => {
        const RootId = await root();
        const PolicyType = 'RESOURCE_CONTROL_POLICY';
        const enable = new organizations.EnablePolicyTypeCommand({ RootId, PolicyType });
        const disable = new organizations.DisablePolicyTypeCommand({ RootId, PolicyType });
        const { Root } = await owner.send(enable);
        assert.equal(Root.Id, RootId);
        await refused(owner.send(enable), 'PolicyTypeAlreadyEnabledException', 400);
        await owner.send(disable);
        await refused(owner.send(disable), 'PolicyTypeNotEnabledException', 400);
    });

    it('keeps the resource policy of the organization', async () => {
        const { Id } = await account('log-archive');
        const policy = JSON.stringify({
            Version: '2012-10-17',
            Statement: {
                Sid: 'Read',
                Effect: 'Allow',
                Principal: { AWS: `arn:aws:iam::${Id}:root` },
                Action: 'organizations:ListAccounts',
                Resource: '*',
            },
        });
        const describeCall = new organizations.DescribeResourcePolicyCommand({});
        await refused(owner.send(describeCall), 'ResourcePolicyNotFoundException', 400);
        await owner.send(new organizations.PutResourcePolicyCommand({ Content: policy }));
        const { ResourcePolicy } = await owner.send(describeCall);
        assert.equal(JSON.parse(ResourcePolicy.Content).Statement[0]?.Sid ?? JSON.parse(
            ResourcePolicy.Content).Statement.Sid, 'Read');
        await owner.send(new organizations.DeleteResourcePolicyCommand({}));
        await refused(
            owner.send(new organizations.DeleteResourcePolicyCommand({})), 'ResourcePolicyNotFoundException', 400);
        const error = await owner.send(
            new organizations.PutResourcePolicyCommand({ Content: 'nonsense' })).catch((caught) => caught);
        assert.equal(error.$metadata?.httpStatusCode, 400, error.stack);
    });
});

describe('New accounts', () => {
    it('are made after a while', async () => {
        const create = new organizations.CreateAccountCommand(
            { AccountName: 'conformance', Email: 'aws+conformance@example.com' });
        const { CreateAccountStatus } = await owner.send(create);
        assert.ok(['IN_PROGRESS', 'SUCCEEDED'].includes(CreateAccountStatus.State));
        const { Id: CreateAccountRequestId } = CreateAccountStatus;
        const described = await owner.send(
            new organizations.DescribeCreateAccountStatusCommand({ CreateAccountRequestId }));
        assert.equal(described.CreateAccountStatus.AccountName, 'conformance');
        const { CreateAccountStatuses } = await owner.send(new organizations.ListCreateAccountStatusCommand({}));
        assert.ok(CreateAccountStatuses.some((item) => item.Id === CreateAccountRequestId));
        await refused(
            owner.send(new organizations.DescribeCreateAccountStatusCommand(
                { CreateAccountRequestId: `car-${'0'.repeat(32)}` })),
            'CreateAccountStatusNotFoundException', 400);
        await refused(limited.send(create), 'AccessDeniedException', 400);
        await refused(
            limited.send(new organizations.ListCreateAccountStatusCommand({})), 'AccessDeniedException', 400);
    });
});
