using System;
using RootAccess.Policies;
using RootAccess.Simulator.State;

namespace RootAccess.Simulator.Seeding;

/// <summary>The IAM users an organization starts with.</summary>
internal static class SeededUsers
{
    public const string Administrator = "administrator";
    public const string Limited = "limited";

    public static IamUser Create(
        IdFactory ids, string partition, string accountId, string userName, DateTimeOffset now, string? policy)
    {
        IamUser user = new()
        {
            UserName = userName,
            UserId = ids.UniqueId("AIDA"),
            Arn = $"arn:{partition}:iam::{accountId}:user/{userName}",
            CreateDate = now,
        };
        user.AccessKeys.Add(new AccessKey
        {
            AccessKeyId = ids.AccessKeyId("AKIA"),
            SecretAccessKey = ids.Secret(),
            CreateDate = now,
        });
        if (policy is not null)
        {
            user.Policies.Add(new NamedPolicy(userName, PolicyDocument.Parse(policy)));
        }

        return user;
    }
}
