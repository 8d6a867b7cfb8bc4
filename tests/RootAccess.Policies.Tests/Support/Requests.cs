using System;
using System.Collections.Generic;

namespace RootAccess.Policies.Tests.Support;

/// <summary>Requests of the principals the tests need.</summary>
internal static class Requests
{
    public const string AccountId = "111122223333";
    public const string RootArn = "arn:aws:iam::111122223333:root";
    public const string UserArn = "arn:aws:iam::111122223333:user/alice";
    public const string RoleArn = "arn:aws:iam::111122223333:role/ops/Auditor";

    /// <summary>A root user with long-term credentials.</summary>
    public static RequestContext Root(string action, string resource = "*", params (string Key, string Value)[] keys) =>
        Create(action, resource, isRoot: true, [("aws:PrincipalArn", RootArn), .. keys]);

    /// <summary>A session of AssumeRoot.</summary>
    public static RequestContext AssumedRoot(
        string action, string resource = "*", params (string Key, string Value)[] keys) =>
        Root(action, resource, [("aws:AssumedRoot", "true"), .. keys]);

    public static RequestContext User(string action, string resource = "*", params (string Key, string Value)[] keys) =>
        Create(action, resource, isRoot: false, [("aws:PrincipalArn", UserArn), ("aws:username", "alice"), .. keys]);

    /// <summary>A role session named <c>nightly</c>.</summary>
    public static RequestContext Role(string action, string resource = "*") =>
        Create(
            action,
            resource,
            isRoot: false,
            [("aws:PrincipalArn", RoleArn), ("aws:userid", "AROAEXAMPLEEXAMPLE12:nightly")]);

    /// <summary>A user's request with exactly these values of one key; none at all leaves the key out.</summary>
    public static RequestContext WithValues(string key, params string[] values)
    {
        Dictionary<string, IReadOnlyList<string>> keys = new(StringComparer.OrdinalIgnoreCase);
        if (values.Length > 0)
        {
            keys[key] = values;
        }

        return new() { Action = "s3:GetObject", Resource = "*", Keys = keys, IsRootPrincipal = false };
    }

    private static RequestContext Create(
        string action, string resource, bool isRoot, (string Key, string Value)[] pairs)
    {
        Dictionary<string, IReadOnlyList<string>> keys = new(StringComparer.OrdinalIgnoreCase)
        {
            ["aws:PrincipalAccount"] = [AccountId],
        };
        foreach ((string key, string value) in pairs)
        {
            keys[key] = [value];
        }

        return new() { Action = action, Resource = resource, Keys = keys, IsRootPrincipal = isRoot };
    }
}
