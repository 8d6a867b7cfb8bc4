// The loop with the AWS SDK for JavaScript, from tests/conformance/node_modules. Address, keys and retry mode come from
// the environment as for any program of the SDK; ACCOUNT_IDS are the accounts, AT_ONCE how many at a time.
import { createRequire } from 'node:module';

const load = createRequire(new URL('../../conformance/package.json', import.meta.url));
const { AssumeRootCommand, STSClient } = load('@aws-sdk/client-sts');
const {
    GetLoginProfileCommand, IAMClient, ListAccessKeysCommand, ListMFADevicesCommand, ListSigningCertificatesCommand,
} = load('@aws-sdk/client-iam');

const accounts = process.env.ACCOUNT_IDS.split(' ');
const sts = new STSClient({});
const errors = {};

async function audit(account) {
    const { Credentials } = await sts.send(new AssumeRootCommand({
        TargetPrincipal: account,
        TaskPolicyArn: { arn: 'arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials' },
    }));
    // Every account has credentials of its own, so it needs a client; the connections are shared.
    const iam = new IAMClient({
        requestHandler: sts.config.requestHandler,
        credentials: {
            accessKeyId: Credentials.AccessKeyId,
            secretAccessKey: Credentials.SecretAccessKey,
            sessionToken: Credentials.SessionToken,
        },
    });
    await iam.send(new GetLoginProfileCommand({})).catch((error) => {
        // There is no password.
        if (error.name !== 'NoSuchEntityException') {
            throw error;
        }
    });
    await iam.send(new ListAccessKeysCommand({}));
    await iam.send(new ListMFADevicesCommand({}));
    await iam.send(new ListSigningCertificatesCommand({}));
}

async function work(queue) {
    for (const account of queue) {
        try {
            await audit(account);
        } catch (error) {
            errors[error.name] = (errors[error.name] ?? 0) + 1;
        }
    }
}

const start = performance.now();
const queue = accounts.values();
await Promise.all(Array.from({ length: Number(process.env.AT_ONCE) }, () => work(queue)));
const seconds = (performance.now() - start) / 1000;
const client = `AWS SDK for JavaScript ${load('@aws-sdk/client-sts/package.json').version}`;
console.log(JSON.stringify({ client, seconds, errors }));
