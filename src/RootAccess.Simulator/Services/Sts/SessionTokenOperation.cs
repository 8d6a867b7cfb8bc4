using System;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Sts;

/// <summary>GetSessionToken: temporary credentials of the caller himself.</summary>
internal static class SessionTokenOperation
{
    private const int Default = 43_200;
    private const int RootMaximum = 3600;

    public static Action<QueryOutput>? Run(OperationContext context, QueryInput input)
    {
        int? duration = ModelValidation.Integer(input["DurationSeconds"]);
        new ModelValidation().Range("durationSeconds", duration, 900, 129_600).ThrowIfAny();
        Principal caller = context.Caller;
        if (caller.TokenIssueTime is not null)
        {
            throw new AwsError(
                403, Denial.Code, "Cannot call GetSessionToken with session credentials");
        }

        int seconds = caller.IsRoot ? Math.Min(duration ?? RootMaximum, RootMaximum) : duration ?? Default;
        Principal principal = new()
        {
            Kind = caller.Kind,
            AccountId = caller.AccountId,
            Arn = caller.Arn,
            PrincipalArn = caller.PrincipalArn,
            UserId = caller.UserId,
            IdentityPolicies = caller.IdentityPolicies,
            TokenIssueTime = context.Now,
        };
        IssuedCredential session = context.Simulation.IssueSession(principal, context.Now.AddSeconds(seconds));
        return output => output.Credentials(session);
    }
}
