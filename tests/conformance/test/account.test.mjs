import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import * as accounts from '@aws-sdk/client-account';
import { DisableAWSServiceAccessCommand, EnableAWSServiceAccessCommand } from '@aws-sdk/client-organizations';
import { account, client, endpoint, limitedUser, refused } from '../support.mjs';

const owner = client('account');
const limited = client('account', { credentials: limitedUser });
const trust = (Command) => client('organizations').send(
    new Command({ ServicePrincipal: 'account.amazonaws.com' }));

describe('Account Management', () => {
    it('needs trusted access for other accounts', async () => {
        const { Id: AccountId } = await account('sandbox-dara');
        await refused(
            owner.send(new accounts.GetPrimaryEmailCommand({ AccountId })), 'AccessDeniedException', 403);
    });

    it('changes the e-mail address of a root user', async () => {
        await trust(EnableAWSServiceAccessCommand);
        const { Id: AccountId, Email } = await account('sandbox-dara');
        const PrimaryEmail = 'root+dara@example.com';
        const { PrimaryEmail: before } = await owner.send(new accounts.GetPrimaryEmailCommand({ AccountId }));
        assert.equal(before, Email);
        await refused(
            owner.send(new accounts.GetPrimaryEmailUpdateStatusCommand({ AccountId })), 'ValidationException', 400);
        await refused(
            owner.send(new accounts.StartPrimaryEmailUpdateCommand({ AccountId, PrimaryEmail: 'nothing' })),
            'ValidationException', 400);

        const { Status } = await owner.send(new accounts.StartPrimaryEmailUpdateCommand({ AccountId, PrimaryEmail }));
        assert.equal(Status, 'PENDING');
        await refused(
            owner.send(new accounts.AcceptPrimaryEmailUpdateCommand({ AccountId, PrimaryEmail, Otp: 'wrong1' })),
            'ValidationException', 400);
        const mail = await (await fetch(`${endpoint}/_simulator/mail`)).json();
        const { oneTimePassword: Otp } = mail.find((item) => item.to === PrimaryEmail);
        const accepted = await owner.send(
            new accounts.AcceptPrimaryEmailUpdateCommand({ AccountId, PrimaryEmail, Otp }));
        assert.equal(accepted.Status, 'ACCEPTED');
        const update = await owner.send(new accounts.GetPrimaryEmailUpdateStatusCommand({ AccountId }));
        assert.equal(update.Status, 'COMPLETED');
        const { PrimaryEmail: after } = await owner.send(new accounts.GetPrimaryEmailCommand({ AccountId }));
        assert.equal(after, PrimaryEmail);
    });

    it('knows names and Regions', async () => {
        const { Id: AccountId } = await account('sandbox-dara');
        await owner.send(new accounts.PutAccountNameCommand({ AccountId, AccountName: ' sandbox of dara ' }));
        const information = await owner.send(new accounts.GetAccountInformationCommand({ AccountId }));
        assert.equal(information.AccountName, 'sandbox of dara');
        assert.ok(information.AccountCreatedDate instanceof Date);
        await owner.send(new accounts.PutAccountNameCommand({ AccountId, AccountName: 'sandbox-dara' }));

        const status = await owner.send(
            new accounts.GetRegionOptStatusCommand({ AccountId, RegionName: 'eu-central-1' }));
        assert.equal(status.RegionOptStatus, 'ENABLED_BY_DEFAULT');
        const { Regions } = await owner.send(new accounts.ListRegionsCommand({ AccountId }));
        assert.ok(Regions.some((item) => item.RegionName === 'us-east-1'));
        await refused(
            owner.send(new accounts.GetAlternateContactCommand({ AccountId, AlternateContactType: 'SECURITY' })),
            'ResourceNotFoundException', 404);
    });

    it('refuses those who may not', async () => {
        for (const call of [
            new accounts.GetAccountInformationCommand({}),
            new accounts.PutAccountNameCommand({ AccountName: 'mine' }),
            new accounts.GetRegionOptStatusCommand({ RegionName: 'us-east-1' }),
            new accounts.ListRegionsCommand({}),
        ]) {
            await refused(limited.send(call), 'AccessDeniedException', 403);
        }

        await trust(DisableAWSServiceAccessCommand);
    });
});
