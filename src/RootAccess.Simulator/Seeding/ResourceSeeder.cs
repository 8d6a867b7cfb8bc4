using System;
using RootAccess.Simulator.State;

namespace RootAccess.Simulator.Seeding;

/// <summary>Makes buckets and queues, two of them locked.</summary>
internal static class ResourceSeeder
{
    private const string OtherRegion = "eu-central-1";

    public static void AddResources(
        SimulatedOrganization organization, string region, IdFactory ids, SeededRandom random, DateTimeOffset now)
    {
        foreach (SimulatedAccount account in organization.Members)
        {
            bool hasLockedBucket = account.Name == SeededAccounts.LockedBucket;
            bool hasLockedQueue = account.Name == SeededAccounts.LockedQueue;
            if (hasLockedBucket || random.Chance(0.3))
            {
                AddBucket(account, "logs-" + ids.Suffix(), region, now);
            }

            if (hasLockedBucket)
            {
                SimulatedBucket bucket = AddBucket(account, "raw-events", OtherRegion, now);
                string arn = $"arn:{organization.Partition}:s3:::{bucket.Name}";
                bucket.Policy = ResourcePolicy.Parse(PolicyTexts.LockedBucket(arn));
            }

            if (hasLockedQueue)
            {
                AddQueue(organization, account, "orders", region, now);
                SimulatedQueue queue = AddQueue(organization, account, "orders-dead-letter", OtherRegion, now);
                queue.Policy = ResourcePolicy.Parse(PolicyTexts.LockedQueue(queue.Arn));
            }
        }
    }

    private static SimulatedBucket AddBucket(
        SimulatedAccount account, string suffix, string region, DateTimeOffset now)
    {
        SimulatedBucket bucket = new()
        {
            Name = $"{account.Name}-{suffix}",
            OwnerAccountId = account.Id,
            Region = region,
            CreationDate = now.AddDays(-900),
        };
        account.Buckets.Add(bucket);
        return bucket;
    }

    private static SimulatedQueue AddQueue(
        SimulatedOrganization organization, SimulatedAccount account, string name, string region, DateTimeOffset now)
    {
        SimulatedQueue queue = SimulatedQueue.Create(
            organization.Partition, account.Id, region, name, now.AddDays(-800));
        account.Queues.Add(queue);
        return queue;
    }
}
