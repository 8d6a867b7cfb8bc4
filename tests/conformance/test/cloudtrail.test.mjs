import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import * as cloudtrail from '@aws-sdk/client-cloudtrail';
import { account, client, limitedUser, preparing, refused, rootSession } from '../support.mjs';

const events = (EventName) => new cloudtrail.LookupEventsCommand({
    LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: EventName }],
});

describe('CloudTrail', () => {
    it('shows who opened a root session', async () => {
        const { Id } = await account('sandbox-ana');
        await rootSession('sandbox-ana', 'IAMAuditRootUserCredentials');
        const { Events } = await client('cloudtrail').send(events('AssumeRoot'));
        assert.ok(Events.length > 0);
        assert.ok(Events[0].EventTime instanceof Date);
        assert.equal(Events[0].Username, 'administrator');
        const record = JSON.parse(Events[0].CloudTrailEvent);
        assert.equal(record.eventSource, 'sts.amazonaws.com');
        assert.match(record.requestParameters.targetPrincipal, new RegExp(Id));
    });

    it('takes both spellings of its target', async () => {
        for (const prefix of ['CloudTrail_20131101', 'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101']) {
            const target = preparing(client('cloudtrail'), (request) => {
                request.headers['x-amz-target'] = `${prefix}.LookupEvents`;
            });
            assert.ok(Array.isArray((await target.send(events('AssumeRoot'))).Events), prefix);
        }
    });

    it('refuses what makes no sense and who may not', async () => {
        await refused(
            client('cloudtrail').send(new cloudtrail.LookupEventsCommand({ MaxResults: 51 })),
            'InvalidMaxResultsException', 400);
        await refused(
            client('cloudtrail', { credentials: limitedUser }).send(new cloudtrail.LookupEventsCommand({})),
            'AccessDeniedException', 400);
    });
});
