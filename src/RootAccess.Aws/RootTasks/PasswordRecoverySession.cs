using System.Threading;
using System.Threading.Tasks;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using RootAccess.Aws.Calls;
using RootAccess.Aws.RootSessions;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;

namespace RootAccess.Aws.RootTasks;

/// <summary>
/// One root session that can allow password recovery. Its task policy denies GetUser, so STS is asked where it landed;
/// no request names a user or a password.
/// </summary>
internal sealed class PasswordRecoverySession(
    RootSessionKeys keys,
    AmazonIdentityManagementServiceClient iam,
    AmazonSecurityTokenServiceClient sts,
    RootTaskCalls iamCalls,
    RootTaskCalls stsCalls) : IPasswordRecoverySession
{
    public string AccountId => iamCalls.AccountId;

    public async Task<string> GetCallerAccountIdAsync(CancellationToken cancellationToken)
    {
        GetCallerIdentityResponse response = await stsCalls.ReadAsync(
            "GetCallerIdentity",
            token => sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), token),
            cancellationToken).ConfigureAwait(false);
        return response.Account is { Length: > 0 } account
            ? account
            : throw stsCalls.Missing("GetCallerIdentity", "Account");
    }

    public async Task<bool> HasPasswordAsync(CancellationToken cancellationToken)
    {
        try
        {
            GetLoginProfileResponse response = await iamCalls.ReadAsync(
                "GetLoginProfile",
                token => iam.GetLoginProfileAsync(new GetLoginProfileRequest(), token),
                cancellationToken).ConfigureAwait(false);
            return response.LoginProfile is not null ? true : throw iamCalls.Missing("GetLoginProfile", "LoginProfile");
        }
        catch (RootAccessException failure) when (failure.Aws?.Code == ErrorCodes.NoSuchEntity)
        {
            return false;
        }
    }

    public async Task<bool> AllowRecoveryAsync(IChangeRecord record, CancellationToken cancellationToken)
    {
        try
        {
            await iamCalls.ChangeAsync(
                "CreateLoginProfile",
                record,
                token => iam.CreateLoginProfileAsync(new CreateLoginProfileRequest(), token),
                cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (RootAccessException failure) when (failure.Aws?.Code == ErrorCodes.EntityAlreadyExists)
        {
            return false;
        }
    }

    public void Dispose()
    {
        keys.Dispose();
        iam.Dispose();
        sts.Dispose();
    }
}
