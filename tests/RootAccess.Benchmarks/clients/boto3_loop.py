# The loop with boto3. Address, keys and retry mode come from the environment as for any program of the SDK; ACCOUNT_IDS
# are the accounts, AT_ONCE how many at a time.
import collections
import concurrent.futures
import json
import os
import threading
import time

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

ACCOUNTS = os.environ["ACCOUNT_IDS"].split()
AT_ONCE = int(os.environ["AT_ONCE"])

session = boto3.Session()
sts = session.client("sts", config=Config(max_pool_connections=AT_ONCE))
making_a_client = threading.Lock()


def audit(account):
    credentials = sts.assume_root(
        TargetPrincipal=account,
        TaskPolicyArn={"arn": "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials"},
    )["Credentials"]
    # Every account has credentials of its own, so it needs a client; a session makes one at a time.
    with making_a_client:
        iam = session.client(
            "iam",
            aws_access_key_id=credentials["AccessKeyId"],
            aws_secret_access_key=credentials["SecretAccessKey"],
            aws_session_token=credentials["SessionToken"],
        )
    try:
        iam.get_login_profile()
    except iam.exceptions.NoSuchEntityException:
        pass  # There is no password.
    iam.list_access_keys()
    iam.list_mfa_devices()
    iam.list_signing_certificates()


def error_of(account):
    try:
        audit(account)
        return None
    except ClientError as error:
        return error.response["Error"]["Code"]
    except BotoCoreError as error:
        return type(error).__name__


start = time.perf_counter()
with concurrent.futures.ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
    errors = collections.Counter(filter(None, pool.map(error_of, ACCOUNTS)))
seconds = time.perf_counter() - start
print(json.dumps({"client": f"boto3 {boto3.__version__}", "seconds": seconds, "errors": errors}))
