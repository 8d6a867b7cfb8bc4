using System.Text.Json.Nodes;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Events;

/// <summary>Writes who called.</summary>
internal static class EventIdentity
{
    private const string AssumedRoot = "assumedRoot";

    public static JsonObject Write(EventRequest kept)
    {
        Principal caller = kept.Call.Caller!;
        JsonObject identity = new()
        {
            ["type"] = Type(caller.Kind),
            ["principalId"] = caller.UserId,
            ["arn"] = caller.Arn,
            ["accountId"] = caller.AccountId,
            ["accessKeyId"] = kept.Call.AccessKeyId,
        };
        switch (caller.Kind)
        {
            case PrincipalKind.IamUser:
                identity["userName"] = LastPart(caller.Arn);
                break;
            case PrincipalKind.AssumedRole:
                JsonObject context = Context(caller);
                context["sessionIssuer"] = Issuer(caller);

                // So AWS's own sample of the event has it, although the caller is no root session.
                if (kept.Call.Operation == "AssumeRoot")
                {
                    context[AssumedRoot] = "true";
                }

                identity["sessionContext"] = context;
                break;
            case PrincipalKind.AssumedRoot:
                JsonObject session = Context(caller);
                session[AssumedRoot] = "true";
                identity["sessionContext"] = session;
                break;
        }

        return identity;
    }

    private static JsonObject Context(Principal caller) => new()
    {
        ["attributes"] = new JsonObject
        {
            ["creationDate"] = caller.TokenIssueTime is { } issued ? AwsText.Iso(issued) : null,
            ["mfaAuthenticated"] = "false",
        },
    };

    private static JsonObject Issuer(Principal caller) => new()
    {
        ["type"] = "Role",
        ["principalId"] = caller.UserId.Split(':')[0],
        ["arn"] = caller.PrincipalArn,
        ["accountId"] = caller.AccountId,
        ["userName"] = LastPart(caller.PrincipalArn),
    };

    private static string Type(PrincipalKind kind) => kind switch
    {
        PrincipalKind.IamUser => "IAMUser",
        PrincipalKind.AssumedRole => "AssumedRole",
        _ => "Root",
    };

    private static string LastPart(string arn) => arn.Substring(arn.LastIndexOf('/') + 1);
}
