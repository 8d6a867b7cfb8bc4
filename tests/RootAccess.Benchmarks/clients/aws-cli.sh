#!/usr/bin/env bash
# The loop with the AWS CLI, which is a process a call. Address, keys and retry mode come from the environment as for any
# use of the CLI; ACCOUNT_IDS are the accounts, AT_ONCE how many at a time.
set -o pipefail
version=$(aws --version) || exit
policy=arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials

audit() {
    credentials=$(aws sts assume-root --target-principal "$1" --task-policy-arn "arn=$2" \
        --query 'Credentials.[AccessKeyId, SecretAccessKey, SessionToken]' --output text) || return 1
    read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN <<< "$credentials"
    export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN

    # Without a password there is no such entity.
    answer=$(aws iam get-login-profile 2>&1) || [[ $answer == *NoSuchEntity* ]] || return 1
    aws iam list-access-keys > /dev/null \
        && aws iam list-mfa-devices > /dev/null \
        && aws iam list-signing-certificates > /dev/null
}
export -f audit

start=$(date +%s%N)
failures=$(tr ' ' '\n' <<< "$ACCOUNT_IDS" \
    | xargs -P "$AT_ONCE" -I {} bash -c "audit {} $policy || echo {}" | wc -l)
milliseconds=$((($(date +%s%N) - start) / 1000000))
echo "{\"client\":\"${version%% *}\",\"seconds\":${milliseconds}e-3,\"errors\":{\"any\":$failures}}"
