using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using RootAccess.Simulator.State;

namespace RootAccess.Simulator.Server.Admin;

/// <summary>Shows the organization as JSON, without a secret.</summary>
internal static class StateView
{
    public static JsonObject Describe(AwsSimulator simulator, DateTimeOffset now)
    {
        SimulatedOrganization organization = simulator.State;
        return new JsonObject
        {
            ["time"] = now,
            ["organizationId"] = organization.Id,
            ["managementAccountId"] = organization.ManagementAccountId,
            ["featureSet"] = organization.FeatureSet,
            ["trustedServices"] = Texts(organization.TrustedServices.Keys),
            ["rootFeatures"] = Texts(organization.RootFeatures.Keys),
            ["delegatedAdministrators"] = Array(organization.DelegatedAdministrators, entry => new JsonObject
            {
                ["accountId"] = entry.AccountId,
                ["servicePrincipal"] = entry.ServicePrincipal,
            }),
            ["units"] = Array(organization.Units, unit => new JsonObject
            {
                ["id"] = unit.Id,
                ["name"] = unit.Name,
                ["parentId"] = unit.ParentId,
            }),
            ["policies"] = Array(organization.Policies, policy => new JsonObject
            {
                ["id"] = policy.Id,
                ["name"] = policy.Name,
                ["type"] = policy.Type,
                ["content"] = policy.Content,
                ["targetIds"] = Texts(policy.TargetIds.Order(StringComparer.Ordinal)),
            }),
            ["accounts"] = Array(organization.Accounts, account => Account(account, now)),
        };
    }

    /// <summary>What AWS would have sent by e-mail: the one-time passwords of changes of address.</summary>
    public static JsonArray Mail(AwsSimulator simulator) => Array(
        simulator.State.Accounts.Where(account => account.EmailUpdate is not null),
        account => new JsonObject
        {
            ["accountId"] = account.Id,
            ["to"] = account.EmailUpdate!.NewEmail,
            ["oneTimePassword"] = account.EmailUpdate.OneTimePassword,
        });

    private static JsonObject Account(SimulatedAccount account, DateTimeOffset now)
    {
        JsonObject tags = [];
        foreach (KeyValuePair<string, string> tag in account.Tags)
        {
            tags[tag.Key] = tag.Value;
        }

        return new JsonObject
        {
            ["id"] = account.Id,
            ["name"] = account.Name,
            ["email"] = account.Email,
            ["state"] = account.GetState(now),
            ["parentId"] = account.ParentId,
            ["tags"] = tags,
            ["root"] = User(account.Root),
            ["users"] = Array(account.Users, User),
            ["roles"] = Texts(account.Roles.Select(role => role.Name)),
            ["buckets"] = Array(account.Buckets, bucket => new JsonObject
            {
                ["name"] = bucket.Name,
                ["region"] = bucket.Region,
                ["policy"] = bucket.Policy?.Text,
            }),
            ["queues"] = Array(account.Queues, queue => new JsonObject
            {
                ["name"] = queue.Name,
                ["region"] = queue.Region,
                ["policy"] = queue.Policy?.Text,
            }),
        };
    }

    private static JsonObject User(IamUser user) => new()
    {
        ["name"] = user.IsRoot ? null : user.UserName,
        ["hasPassword"] = user.HasPassword,
        ["accessKeyIds"] = Texts(Present(user.AccessKeys).Select(key => key.AccessKeyId)),
        ["mfaDevices"] = Texts(Present(user.MfaDevices).Select(device => device.SerialNumber)),
        ["certificateIds"] = Texts(Present(user.SigningCertificates).Select(item => item.CertificateId)),
    };

    private static IEnumerable<T> Present<T>(IEnumerable<T> credentials)
        where T : Credential =>
        credentials.Where(credential => credential.RemovedAt is null);

    private static JsonArray Texts(IEnumerable<string> texts) =>
        new(texts.Select(text => (JsonNode?)text).ToArray());

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonObject> describe) =>
        new(items.Select(item => (JsonNode?)describe(item)).ToArray());
}
