// Makes clients of the AWS SDK for JavaScript that talk to the simulator named by the environment.
import assert from 'node:assert/strict';
import http from 'node:http';

import { AccountClient } from '@aws-sdk/client-account';
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { IAMClient } from '@aws-sdk/client-iam';
import { ListAccountsCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { AssumeRootCommand, STSClient } from '@aws-sdk/client-sts';

export const endpoint = fromEnvironment('SIMULATOR_ENDPOINT');
export const region = 'us-east-1';
export const administrator = {
    accessKeyId: fromEnvironment('SIMULATOR_ACCESS_KEY_ID'),
    secretAccessKey: fromEnvironment('SIMULATOR_SECRET_ACCESS_KEY'),
};
export const limitedUser = {
    accessKeyId: fromEnvironment('SIMULATOR_LIMITED_ACCESS_KEY_ID'),
    secretAccessKey: fromEnvironment('SIMULATOR_LIMITED_SECRET_ACCESS_KEY'),
};

const makers = {
    account: AccountClient,
    cloudtrail: CloudTrailClient,
    iam: IAMClient,
    organizations: OrganizationsClient,
    s3: S3Client,
    sqs: SQSClient,
    sts: STSClient,
};

/** A client that tries once. */
export function client(service, options = {}) {
    return new makers[service]({
        endpoint,
        region,
        credentials: administrator,
        maxAttempts: 1,
        ...(service === 's3' ? { forcePathStyle: true } : {}),
        ...options,
    });
}

/** A client of an AWS host name, which is looked up as 127.0.0.1. */
export function clientOfHost(service, host, options = {}) {
    const lookup = (name, how, done) =>
        how.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);
    return client(service, {
        endpoint: `http://${host}:${new URL(endpoint).port}`,
        requestHandler: { httpAgent: new http.Agent({ lookup }) },
        ...options,
    });
}

/** Changes the HTTP request after it was signed, right before it is sent. */
export function tampering(target, change) {
    target.middlewareStack.add(
        (next) => async (args) => {
            change(args.request);
            return next(args);
        },
        { step: 'finalizeRequest', priority: 'low', name: 'tampering' });
    return target;
}

/** Changes the HTTP request before it is signed. */
export function preparing(target, change) {
    target.middlewareStack.add(
        (next) => async (args) => {
            await change(args.request);
            return next(args);
        },
        { step: 'build', priority: 'low', name: 'preparing' });
    return target;
}

/** The HTTP answer that the SDK parses the output from. */
export function answerOf(target) {
    const seen = {};
    target.middlewareStack.add(
        (next) => async (args) => {
            const result = await next(args);
            seen.headers = result.response.headers;
            seen.statusCode = result.response.statusCode;
            seen.request = args.request;
            return result;
        },
        { step: 'deserialize', priority: 'low', name: 'watching' });
    return seen;
}

/** Asserts that a call fails with an error of a code and a status, and returns the error. */
export async function refused(call, code, status) {
    let error;
    try {
        await call;
    } catch (caught) {
        error = caught;
    }

    assert.ok(error, `expected ${code}, but the call succeeded`);
    assert.equal(error.name, code, error.stack);
    assert.equal(error.$metadata?.httpStatusCode, status, error.stack);
    return error;
}

let accounts;

/** A seeded account, by its name. */
export async function account(name) {
    if (!accounts) {
        accounts = [];
        const organizations = client('organizations');
        let NextToken;
        do {
            const page = await organizations.send(new ListAccountsCommand({ NextToken }));
            accounts.push(...page.Accounts);
            NextToken = page.NextToken;
        } while (NextToken);
    }

    const found = accounts.find((item) => item.Name === name);
    assert.ok(found, `no account ${name}`);
    return found;
}

/** The credentials of a root session. */
export async function rootSession(accountName, task, seconds) {
    const { Id } = await account(accountName);
    const { Credentials } = await client('sts').send(new AssumeRootCommand({
        TargetPrincipal: Id,
        TaskPolicyArn: { arn: `arn:aws:iam::aws:policy/root-task/${task}` },
        DurationSeconds: seconds,
    }));
    return {
        accessKeyId: Credentials.AccessKeyId,
        secretAccessKey: Credentials.SecretAccessKey,
        sessionToken: Credentials.SessionToken,
        expiration: Credentials.Expiration,
    };
}

function fromEnvironment(name) {
    const value = process.env[name];
    if (!value) {
        throw new Error(`Set ${name}.`);
    }

    return value;
}
