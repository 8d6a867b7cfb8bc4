import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import * as s3 from '@aws-sdk/client-s3';
import { account, answerOf, client, clientOfHost, limitedUser, preparing, refused, rootSession } from '../support.mjs';

const session = async (options) => client('s3', {
    credentials: await rootSession('data-lake', 'S3UnlockBucketPolicy'),
    ...options,
});

const policyOf = (bucket) => JSON.stringify({
    Version: '2012-10-17',
    Statement: [{
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:root' },
        Action: 's3:GetObject',
        Resource: `arn:aws:s3:::${bucket}/*`,
    }],
});

const bucketIn = async (region) => {
    const { Buckets } = await (await session()).send(new s3.ListBucketsCommand({ BucketRegion: region }));
    return Buckets[0].Name;
};

describe('S3', () => {
    it('lists the buckets of the account in pages', async () => {
        const target = await session();
        const all = (await target.send(new s3.ListBucketsCommand({}))).Buckets;
        assert.equal(all.length, 2);
        assert.ok(all[0].CreationDate instanceof Date);
        assert.equal(all[0].BucketRegion, undefined);
        const first = await target.send(new s3.ListBucketsCommand({ MaxBuckets: 1 }));
        assert.ok(first.ContinuationToken);
        const second = await target.send(
            new s3.ListBucketsCommand({ MaxBuckets: 1, ContinuationToken: first.ContinuationToken }));
        assert.deepEqual([...first.Buckets, ...second.Buckets].map((item) => item.Name), all.map((item) => item.Name));
        assert.equal(second.ContinuationToken, undefined);
        await refused(client('s3', { credentials: limitedUser }).send(new s3.ListBucketsCommand({})),
            'AccessDenied', 403);
    });

    it('unlocks a bucket', async () => {
        const Bucket = await bucketIn('eu-central-1');
        await refused(
            (await session()).send(new s3.GetBucketPolicyCommand({ Bucket })), 'PermanentRedirect', 301);
        const target = await session({ region: 'eu-central-1' });
        const { Policy } = await target.send(new s3.GetBucketPolicyCommand({ Bucket }));
        assert.equal(JSON.parse(Policy).Statement[0].Sid, 'OnlyOneVpc');

        await target.send(new s3.DeleteBucketPolicyCommand({ Bucket }));
        await refused(target.send(new s3.GetBucketPolicyCommand({ Bucket })), 'NoSuchBucketPolicy', 404);
        await target.send(new s3.PutBucketPolicyCommand({ Bucket, Policy }));
        assert.equal((await target.send(new s3.GetBucketPolicyCommand({ Bucket }))).Policy, Policy);
    });

    it('refuses policies that are none, and buckets that are not there', async () => {
        const Bucket = await bucketIn('us-east-1');
        const target = await session();
        await refused(
            target.send(new s3.PutBucketPolicyCommand({ Bucket, Policy: 'nonsense' })), 'MalformedPolicy', 400);
        await refused(
            target.send(new s3.GetBucketPolicyCommand({ Bucket: 'no-such-bucket-here' })), 'NoSuchBucket', 404);
        await refused(
            target.send(new s3.DeleteBucketPolicyCommand({ Bucket, ExpectedBucketOwner: '111122223333' })),
            'AccessDenied', 403);
    });

    for (const ChecksumAlgorithm of ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256']) {
        it(`verifies ${ChecksumAlgorithm}`, async () => {
            const Bucket = await bucketIn('us-east-1');
            const Policy = policyOf(Bucket);
            const header = `x-amz-checksum-${ChecksumAlgorithm.toLowerCase()}`;
            const right = await session();
            const sent = answerOf(right);
            await right.send(new s3.PutBucketPolicyCommand({ Bucket, Policy, ChecksumAlgorithm }));
            assert.ok(sent.request.headers[header], JSON.stringify(sent.request.headers));

            const wrong = preparing(await session(), (request) => {
                const value = Buffer.from(request.headers[header], 'base64');
                value[0] ^= 1;
                request.headers[header] = value.toString('base64');
            });
            await refused(
                wrong.send(new s3.PutBucketPolicyCommand({ Bucket, Policy, ChecksumAlgorithm })), 'BadDigest', 400);
            await right.send(new s3.DeleteBucketPolicyCommand({ Bucket }));
        });
    }

    it('verifies Content-MD5', async () => {
        const Bucket = await bucketIn('us-east-1');
        const target = preparing(await session(), (request) => {
            request.headers['content-md5'] = 'rL0Y20zC+Fzt72VPzMSk2A==';
        });
        await refused(
            target.send(new s3.PutBucketPolicyCommand({ Bucket, Policy: policyOf(Bucket) })), 'BadDigest', 400);
    });

    it('takes bucket names from host names', async () => {
        const Bucket = await bucketIn('us-east-1');
        const credentials = await rootSession('data-lake', 'S3UnlockBucketPolicy');
        for (const host of ['localhost', 's3.us-east-1.amazonaws.com']) {
            const target = clientOfHost('s3', host, { credentials, forcePathStyle: false });
            const sent = answerOf(target);
            await target.send(new s3.PutBucketPolicyCommand({ Bucket, Policy: policyOf(Bucket) }));
            assert.equal(sent.request.hostname, `${Bucket}.${host}`);
            assert.equal((await target.send(new s3.GetBucketPolicyCommand({ Bucket }))).Policy, policyOf(Bucket));
            await target.send(new s3.DeleteBucketPolicyCommand({ Bucket }));
        }
    });

    it('answers for the account that owns the bucket only', async () => {
        const Bucket = await bucketIn('us-east-1');
        assert.ok(Bucket.startsWith('data-lake-'));
        const { Id } = await account('data-lake');
        const target = await session();
        const answer = await target.send(new s3.ListBucketsCommand({ Prefix: 'data-lake-' }));
        assert.equal(answer.Prefix, 'data-lake-');
        assert.ok(answer.Buckets.every((item) => item.BucketArn === `arn:aws:s3:::${item.Name}`), Id);
    });
});
