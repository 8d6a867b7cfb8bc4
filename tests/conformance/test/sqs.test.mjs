import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import * as sqs from '@aws-sdk/client-sqs';
import { account, answerOf, client, limitedUser, refused, rootSession } from '../support.mjs';

const session = async (region) => client('sqs', {
    region,
    credentials: await rootSession('order-messaging', 'SQSUnlockQueuePolicy'),
});

describe('SQS', () => {
    it('finds the queues of a Region', async () => {
        const { Id } = await account('order-messaging');
        const target = await session('us-east-1');
        const { QueueUrls } = await target.send(new sqs.ListQueuesCommand({}));
        assert.deepEqual(QueueUrls, [`https://sqs.us-east-1.amazonaws.com/${Id}/orders`]);
        const { QueueUrl } = await target.send(new sqs.GetQueueUrlCommand({ QueueName: 'orders' }));
        assert.equal(QueueUrl, QueueUrls[0]);
    });

    it('unlocks a queue', async () => {
        const target = await session('eu-central-1');
        const { QueueUrl } = await target.send(new sqs.GetQueueUrlCommand({ QueueName: 'orders-dead-letter' }));
        const read = new sqs.GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['Policy', 'QueueArn'] });
        const { Policy, QueueArn } = (await target.send(read)).Attributes;
        assert.match(QueueArn, /^arn:aws:sqs:eu-central-1:\d{12}:orders-dead-letter$/);
        assert.equal(JSON.parse(Policy).Statement[0].Sid, 'LockedByMistake');

        await target.send(new sqs.SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy: '' } }));
        assert.equal((await target.send(read)).Attributes.Policy, undefined);
        await target.send(new sqs.SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy } }));
        assert.equal((await target.send(read)).Attributes.Policy, Policy);
    });

    it('reports errors in the words of both of its protocols', async () => {
        const target = await session('us-east-1');
        const answer = answerOf(target);
        const { Id } = await account('order-messaging');
        await refused(
            target.send(new sqs.GetQueueUrlCommand({ QueueName: 'none' })), 'QueueDoesNotExist', 400);
        await refused(
            target.send(new sqs.GetQueueAttributesCommand(
                { QueueUrl: `https://sqs.us-east-1.amazonaws.com/${Id}/none`, AttributeNames: ['All'] })),
            'QueueDoesNotExist', 400);
        await refused(
            target.send(new sqs.SetQueueAttributesCommand({
                QueueUrl: `https://sqs.us-east-1.amazonaws.com/${Id}/orders`,
                Attributes: { Policy: 'nonsense' },
            })),
            'InvalidAttributeValue', 400);
        assert.equal(answer.request.headers['x-amzn-query-mode'], 'true');
    });

    it('needs permission to list', async () => {
        const limited = client('sqs', { credentials: limitedUser });
        await refused(limited.send(new sqs.ListQueuesCommand({})), 'AccessDenied', 403);
    });
});
