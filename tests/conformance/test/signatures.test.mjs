import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';

import { GetUserCommand } from '@aws-sdk/client-iam';
import { ListAccountsCommand, ListRootsCommand } from '@aws-sdk/client-organizations';
import { ListBucketsCommand, PutBucketPolicyCommand } from '@aws-sdk/client-s3';
import { ListQueuesCommand } from '@aws-sdk/client-sqs';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { administrator, client, clientOfHost, preparing, refused, rootSession, tampering } from '../support.mjs';

// One harmless call for each protocol, and how it reports what is wrong.
const protocols = {
    iam: {
        call: () => new GetUserCommand({}),
        mismatch: ['SignatureDoesNotMatch', 403],
        unknownKey: ['InvalidClientTokenId', 403],
        badToken: ['InvalidClientTokenId', 403],
        expired: ['ExpiredToken', 403],
        skewed: ['SignatureDoesNotMatch', 403],
        incomplete: ['IncompleteSignature', 400],
        missing: ['MissingAuthenticationToken', 403],
    },
    sts: {
        call: () => new GetCallerIdentityCommand({}),
        mismatch: ['SignatureDoesNotMatch', 403],
        unknownKey: ['InvalidClientTokenId', 403],
        badToken: ['InvalidClientTokenId', 403],
        expired: ['ExpiredToken', 403],
        skewed: ['SignatureDoesNotMatch', 403],
        incomplete: ['IncompleteSignature', 400],
        missing: ['MissingAuthenticationToken', 403],
    },
    organizations: {
        call: () => new ListRootsCommand({}),
        mismatch: ['InvalidSignatureException', 400],
        unknownKey: ['UnrecognizedClientException', 400],
        badToken: ['UnrecognizedClientException', 400],
        expired: ['ExpiredTokenException', 400],
        skewed: ['InvalidSignatureException', 400],
        incomplete: ['IncompleteSignatureException', 400],
        missing: ['MissingAuthenticationTokenException', 400],
    },
    sqs: {
        call: () => new ListQueuesCommand({}),
        mismatch: ['SignatureDoesNotMatch', 400],
        unknownKey: ['InvalidClientTokenId', 400],
        badToken: ['InvalidClientTokenId', 400],
        expired: ['ExpiredToken', 400],
        skewed: ['SignatureDoesNotMatch', 400],
        incomplete: ['IncompleteSignatureException', 400],
        missing: ['MissingAuthenticationTokenException', 400],
    },
    s3: {
        call: () => new ListBucketsCommand({}),
        mismatch: ['SignatureDoesNotMatch', 403],
        unknownKey: ['InvalidAccessKeyId', 403],
        badToken: ['InvalidToken', 400],
        expired: ['ExpiredToken', 400],
        skewed: ['RequestTimeTooSkewed', 403],
        incomplete: ['AuthorizationHeaderMalformed', 400],
        missing: ['AccessDenied', 403],
    },
};

for (const [service, expected] of Object.entries(protocols)) {
    const send = (options) => client(service, options).send(expected.call());

    describe(`${service} refuses`, () => {
        it('a wrong secret', () =>
            refused(send({ credentials: { ...administrator, secretAccessKey: 'wrong' } }), ...expected.mismatch));

        it('an unknown key', () =>
            refused(
                send({ credentials: { ...administrator, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' } }),
                ...expected.unknownKey));

        for (const minutes of [20, -20]) {
            it(`a clock that is ${minutes} minutes off`, () =>
                refused(send({ systemClockOffset: minutes * 60_000 }), ...expected.skewed));
        }

        it('a request that is not signed', () =>
            refused(
                tampering(client(service), (request) => delete request.headers.authorization)
                    .send(expected.call()),
                ...expected.missing));

        it('a session token that is not the session\'s', async () => {
            const credentials = await rootSession('sandbox-ana', 'IAMAuditRootUserCredentials');
            const token = credentials.sessionToken;
            for (const sessionToken of [undefined, token.slice(0, -4), token.toLowerCase()]) {
                await refused(send({ credentials: { ...credentials, sessionToken } }), ...expected.badToken);
            }
        });

        it('a session that expired', async () => {
            const { expiration, ...credentials } = await rootSession('sandbox-ana', 'IAMAuditRootUserCredentials', 1);
            await pause(Math.max(0, expiration - Date.now()) + 50);
            await refused(send({ credentials }), ...expected.expired);
        });
    });
}

// What a signature covers, changed after it was made: each must be noticed.
const authorization = (from, to) => (request) => {
    const before = request.headers.authorization;
    request.headers.authorization = before.replace(from, to);
    assert.notEqual(request.headers.authorization, before);
};

const tamperings = {
    'a letter of the signature': authorization(/Signature=(.)/, (all, first) =>
        `Signature=${first === '0' ? '1' : '0'}`),
    'a shorter signature': authorization(/.{2}$/, ''),
    'an empty signature': authorization(/Signature=.*$/, 'Signature='),
    'another Region in the scope': authorization('/us-east-1/', '/us-west-2/'),
    'another service in the scope': authorization(/us-east-1\/[a-z0-9]+\//, 'us-east-1/ec2/'),
    'another day in the scope': authorization(/\/\d{8}\//, '/20200101/'),
    'another terminator': authorization('aws4_request', 'aws4_reqUest'),
    'the host no longer signed': authorization(/host;/, ''),
    'the date no longer signed': authorization(/x-amz-date;?/, ''),
    'a header signed that was not sent': authorization('host;', 'host;if-match;'),
    'signed headers in another order': authorization(/SignedHeaders=([^,]*);([^,;]*),/, 'SignedHeaders=$2;$1,'),
    'another date': (request) => {
        const time = request.headers['x-amz-date'];
        request.headers['x-amz-date'] = time.replace(/(\d)Z$/, (all, digit) => `${(Number(digit) + 1) % 10}Z`);
    },
    'another user agent for the SDK': (request) => {
        request.headers['x-amz-user-agent'] = 'aws-sdk-js/0.0.0';
    },
    'a parameter in the query': (request) => {
        request.query = { ...request.query, extra: '1' };
    },
    'another path': (request) => {
        request.path = '/other';
    },
    'another method': (request) => {
        request.method = request.method === 'PUT' ? 'POST' : 'PUT';
    },
    'another host': (request) => {
        request.headers.host = 'localhost:1';
    },
    'a changed body': (request) => {
        request.body = String(request.body).replace(/[a-z]/i, (letter) => (letter === 'Z' ? 'Y' : 'Z'));
    },
    'a longer body': (request) => {
        request.body = `${request.body} `;
        request.headers['content-length'] = String(Buffer.byteLength(request.body));
    },
    'no body': (request) => {
        request.body = undefined;
        delete request.headers['content-length'];
    },
    'a security token that was not signed': (request) => {
        request.headers['x-amz-security-token'] = 'IQoJb3JpZ2luX2Vj';
    },
};

describe('A request that was tampered with', () => {
    it('is tampered with in at least twenty ways', () => {
        assert.ok(Object.keys(tamperings).length >= 20);
    });

    for (const [name, change] of Object.entries(tamperings)) {
        for (const [service, call] of [
            ['iam', () => new GetUserCommand({ UserName: 'administrator' })],
            ['organizations', () => new ListAccountsCommand({ MaxResults: 2 })],
            ['s3', () => new PutBucketPolicyCommand({ Bucket: 'data-lake', Policy: '{"Version":"2012-10-17"}' })],
        ]) {
            it(`is refused by ${service} for ${name}`, async () => {
                const error = await tampering(client(service), change).send(call()).then(
                    () => assert.fail('the request was accepted'), (caught) => caught);
                assert.ok([400, 403].includes(error.$metadata?.httpStatusCode), error.stack);
                assert.match(
                    error.name,
                    /^(SignatureDoesNotMatch|InvalidSignatureException|IncompleteSignature(Exception)?|InvalidClientTokenId|UnrecognizedClientException|InvalidToken|AuthorizationHeaderMalformed|XAmzContentSHA256Mismatch|AccessDenied|UnknownError)$/);
            });
        }
    }
});

describe('Bodies that clients compress', () => {
    const gzip = (request) => {
        const packed = gzipSync(request.body);
        request.body = packed;
        request.headers['content-encoding'] = 'gzip';
        request.headers['content-length'] = String(packed.length);
    };

    it('are read by the query protocol', async () => {
        const { User } = await preparing(client('iam'), gzip).send(new GetUserCommand({ UserName: 'administrator' }));
        assert.equal(User.UserName, 'administrator');
    });

    it('are read by the JSON protocol', async () => {
        const { Accounts } = await preparing(client('organizations'), gzip)
            .send(new ListAccountsCommand({ MaxResults: 2 }));
        assert.equal(Accounts.length, 2);
    });

    it('are client errors when they are damaged', async () => {
        const damage = (request) => {
            gzip(request);
            request.body = request.body.subarray(0, 8);
            request.headers['content-length'] = '8';
        };
        const error = await preparing(client('organizations'), damage)
            .send(new ListAccountsCommand({ MaxResults: 2 })).catch((caught) => caught);
        assert.equal(error.$metadata?.httpStatusCode, 400, error.stack);
    });
});

describe('AWS\'s own host names', () => {
    for (const [service, host, call] of [
        ['iam', 'iam.amazonaws.com', () => new GetUserCommand({})],
        ['sts', 'sts.us-east-1.amazonaws.com', () => new GetCallerIdentityCommand({})],
        ['sts', 'sts-fips.us-east-1.amazonaws.com', () => new GetCallerIdentityCommand({})],
        ['organizations', 'organizations.us-east-1.amazonaws.com', () => new ListRootsCommand({})],
        ['sqs', 'sqs.us-east-1.amazonaws.com', () => new ListQueuesCommand({})],
        ['s3', 's3.us-east-1.amazonaws.com', () => new ListBucketsCommand({})],
    ]) {
        it(`are served: ${host}`, async () => {
            const answer = await clientOfHost(service, host).send(call());
            assert.equal(answer.$metadata.httpStatusCode, 200);
        });
    }

    it('want a signature for their own Region', () =>
        refused(
            clientOfHost('sts', 'sts.eu-west-1.amazonaws.com').send(new GetCallerIdentityCommand({})),
            'SignatureDoesNotMatch', 403));
});
