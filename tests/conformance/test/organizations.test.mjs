import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import * as organizations from '@aws-sdk/client-organizations';
import { account, client, limitedUser, refused } from '../support.mjs';

const owner = client('organizations');
const limited = client('organizations', { credentials: limitedUser });

const root = async () => (await owner.send(new organizations.ListRootsCommand({}))).Roots[0];

async function unit(name) {
    const { Id } = await root();
    const { OrganizationalUnits } = await owner.send(
        new organizations.ListOrganizationalUnitsForParentCommand({ ParentId: Id }));
    return OrganizationalUnits.find((item) => item.Name === name);
}

const unknownUnit = async () => `ou-${(await root()).Id.slice(2)}-00000000`;

describe('The organization and its tree', () => {
    it('describes the organization', async () => {
        const { Organization } = await owner.send(new organizations.DescribeOrganizationCommand({}));
        const management = await account('example-management');
        assert.equal(Organization.FeatureSet, 'ALL');
        assert.equal(Organization.MasterAccountId, management.Id);
        assert.equal(
            Organization.Arn, `arn:aws:organizations::${management.Id}:organization/${Organization.Id}`);
        await refused(
            limited.send(new organizations.DescribeOrganizationCommand({})), 'AccessDeniedException', 400);
    });

    it('walks from the root to an account and back', async () => {
        const top = await root();
        assert.match(top.Id, /^r-/);
        const sandbox = await unit('Sandbox');
        const described = await owner.send(
            new organizations.DescribeOrganizationalUnitCommand({ OrganizationalUnitId: sandbox.Id }));
        assert.deepEqual(described.OrganizationalUnit, sandbox);

        const { Accounts } = await owner.send(
            new organizations.ListAccountsForParentCommand({ ParentId: sandbox.Id }));
        const { Children } = await owner.send(
            new organizations.ListChildrenCommand({ ParentId: sandbox.Id, ChildType: 'ACCOUNT' }));
        assert.deepEqual(Children.map((item) => item.Id).toSorted(), Accounts.map((item) => item.Id).toSorted());
        const ana = Accounts.find((item) => item.Name === 'sandbox-ana');
        assert.ok(ana.JoinedTimestamp instanceof Date);

        const { Parents } = await owner.send(new organizations.ListParentsCommand({ ChildId: ana.Id }));
        assert.deepEqual(Parents, [{ Id: sandbox.Id, Type: 'ORGANIZATIONAL_UNIT' }]);
        const { Account } = await owner.send(new organizations.DescribeAccountCommand({ AccountId: ana.Id }));
        assert.deepEqual(Account, ana);
        assert.equal(Account.State, 'ACTIVE');
    });

    it('pages', async () => {
        const ids = [];
        for await (const page of organizations.paginateListAccounts({ client: owner, pageSize: 7 }, {})) {
            assert.ok(page.Accounts.length <= 7);
            ids.push(...page.Accounts.map((item) => item.Id));
        }

        assert.equal(new Set(ids).size, ids.length);
        assert.ok(ids.length >= 14);
        await refused(
            owner.send(new organizations.ListAccountsCommand({ MaxResults: 21 })), 'InvalidInputException', 400);
    });

    it('names what it cannot find', async () => {
        const Id = await unknownUnit();
        await refused(
            owner.send(new organizations.DescribeAccountCommand({ AccountId: '123456789012' })),
            'AccountNotFoundException', 400);
        await refused(
            owner.send(new organizations.DescribeOrganizationalUnitCommand({ OrganizationalUnitId: Id })),
            'OrganizationalUnitNotFoundException', 400);
        await refused(
            owner.send(new organizations.ListParentsCommand({ ChildId: '123456789012' })),
            'ChildNotFoundException', 400);
        for (const call of [
            new organizations.ListAccountsForParentCommand({ ParentId: Id }),
            new organizations.ListChildrenCommand({ ParentId: Id, ChildType: 'ACCOUNT' }),
            new organizations.ListOrganizationalUnitsForParentCommand({ ParentId: Id }),
        ]) {
            await refused(owner.send(call), 'ParentNotFoundException', 400);
        }

        await refused(limited.send(new organizations.ListRootsCommand({})), 'AccessDeniedException', 400);
        const error = await refused(
            owner.send(new organizations.ListChildrenCommand({ ParentId: 'x', ChildType: 'ACCOUNT' })),
            'InvalidInputException', 400);
        assert.match(error.Reason, /^INVALID_PATTERN/);
    });

    it('keeps tags', async () => {
        const { Id } = await account('sandbox-dara');
        const tag = { Key: 'Conformance', Value: 'ä ✓' };
        await owner.send(new organizations.TagResourceCommand({ ResourceId: Id, Tags: [tag] }));
        const { Tags } = await owner.send(new organizations.ListTagsForResourceCommand({ ResourceId: Id }));
        assert.deepEqual(Tags.find((item) => item.Key === tag.Key), tag);
        await refused(
            owner.send(new organizations.TagResourceCommand({ ResourceId: Id, Tags: [tag, tag] })),
            'InvalidInputException', 400);
        await refused(
            owner.send(new organizations.ListTagsForResourceCommand({ ResourceId: '123456789012' })),
            'TargetNotFoundException', 400);
    });
});

describe('Policies', () => {
    it('shows service control policies with their text', async () => {
        const Filter = 'SERVICE_CONTROL_POLICY';
        const { Policies } = await owner.send(new organizations.ListPoliciesCommand({ Filter }));
        const deny = Policies.find((item) => item.Name === 'DenyRootUser');
        const { Policy } = await owner.send(new organizations.DescribePolicyCommand({ PolicyId: deny.Id }));
        assert.deepEqual(Policy.PolicySummary, deny);
        assert.equal(JSON.parse(Policy.Content).Statement[0].Effect, 'Deny');
        const { Id } = await account('legacy-erp');
        const attached = await owner.send(new organizations.ListPoliciesForTargetCommand({ Filter, TargetId: Id }));
        assert.ok(attached.Policies.some((item) => item.Id === deny.Id));
    });

    it('names what it cannot find', async () => {
        await refused(
            owner.send(new organizations.DescribePolicyCommand({ PolicyId: 'p-00000000' })),
            'PolicyNotFoundException', 400);
        await refused(
            owner.send(new organizations.ListPoliciesCommand({ Filter: 'NONE' })), 'InvalidInputException', 400);
        await refused(
            owner.send(new organizations.ListPoliciesForTargetCommand(
                { Filter: 'SERVICE_CONTROL_POLICY', TargetId: '123456789012' })),
            'TargetNotFoundException', 400);
    });
});

describe('Trusted access and delegation', () => {
    const ServicePrincipal = 'access-analyzer.amazonaws.com';

    it('goes through a whole life', async () => {
        const { Id: AccountId } = await account('log-archive');
        const register = new organizations.RegisterDelegatedAdministratorCommand({ AccountId, ServicePrincipal });
        const deregister = new organizations.DeregisterDelegatedAdministratorCommand({ AccountId, ServicePrincipal });
        const list = new organizations.ListDelegatedAdministratorsCommand({ ServicePrincipal });

        await refused(owner.send(register), 'ConstraintViolationException', 400);
        await owner.send(new organizations.EnableAWSServiceAccessCommand({ ServicePrincipal }));
        const { EnabledServicePrincipals } = await owner.send(
            new organizations.ListAWSServiceAccessForOrganizationCommand({}));
        assert.ok(EnabledServicePrincipals.some((item) => item.ServicePrincipal === ServicePrincipal));

        await owner.send(register);
        await refused(owner.send(register), 'AccountAlreadyRegisteredException', 400);
        assert.deepEqual((await owner.send(list)).DelegatedAdministrators.map((item) => item.Id), [AccountId]);
        const { DelegatedServices } = await owner.send(
            new organizations.ListDelegatedServicesForAccountCommand({ AccountId }));
        assert.deepEqual(DelegatedServices.map((item) => item.ServicePrincipal), [ServicePrincipal]);
        const error = await refused(
            owner.send(new organizations.DisableAWSServiceAccessCommand({ ServicePrincipal })),
            'ConstraintViolationException', 400);
        assert.equal(error.Reason, 'DELEGATED_ADMINISTRATOR_EXISTS_FOR_THIS_SERVICE');

        await owner.send(deregister);
        await refused(owner.send(deregister), 'AccountNotRegisteredException', 400);
        await refused(
            owner.send(new organizations.ListDelegatedServicesForAccountCommand({ AccountId })),
            'AccountNotRegisteredException', 400);
        await owner.send(new organizations.DisableAWSServiceAccessCommand({ ServicePrincipal }));
    });

    it('is for those who may', async () => {
        await refused(
            owner.send(new organizations.EnableAWSServiceAccessCommand({ ServicePrincipal: 'nonsense' })),
            'InvalidInputException', 400);
        for (const call of [
            new organizations.ListAWSServiceAccessForOrganizationCommand({}),
            new organizations.ListDelegatedAdministratorsCommand({}),
        ]) {
            await refused(limited.send(call), 'AccessDeniedException', 400);
        }
    });
});

describe('Closing an account', () => {
    it('is asked for once', async () => {
        const { Id: AccountId } = await account('sandbox-chen');
        await owner.send(new organizations.CloseAccountCommand({ AccountId }));
        const { Account } = await owner.send(new organizations.DescribeAccountCommand({ AccountId }));
        assert.equal(Account.State, 'PENDING_CLOSURE');
        await refused(
            owner.send(new organizations.CloseAccountCommand({ AccountId })), 'ConflictException', 400);
    });

    it('spares the management account', async () => {
        const { Id } = await account('example-management');
        const error = await refused(
            owner.send(new organizations.CloseAccountCommand({ AccountId: Id })), 'ConstraintViolationException', 400);
        assert.equal(error.Reason, 'CANNOT_CLOSE_MANAGEMENT_ACCOUNT');
    });
});
