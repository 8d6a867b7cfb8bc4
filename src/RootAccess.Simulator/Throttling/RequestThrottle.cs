using System;
using System.Collections.Generic;

namespace RootAccess.Simulator.Throttling;

/// <summary>
/// Counts requests against the plan: one bucket per caller account and operation, or per caller account and service
/// where the operations of a service share one, and where the plan says so another for the whole organization.
/// </summary>
internal sealed class RequestThrottle
{
    private const string WholeOrganization = "organization";

    private readonly ThrottlePlan _plan;
    private readonly TimeProvider _timeProvider;
    private readonly Dictionary<(string Payer, string Key), Bucket> _buckets = [];

    public RequestThrottle(ThrottlePlan plan, TimeProvider timeProvider)
    {
        _plan = plan;
        _timeProvider = timeProvider;
    }

    /// <summary>Takes a token; false when there is none left.</summary>
    public bool TryTake(string accountId, string service, string operation)
    {
        if (_plan.RateOf(service, operation, out string key) is not { } rate)
        {
            return true;
        }

        lock (_buckets)
        {
            Bucket own = Refilled((accountId, key), rate);
            Bucket? shared = rate.Organization is null ? null : Refilled((WholeOrganization, key), rate.Organization);
            if (own.Tokens < 1 || shared?.Tokens < 1)
            {
                return false;
            }

            own.Tokens--;
            if (shared is not null)
            {
                shared.Tokens--;
            }

            return true;
        }
    }

    private Bucket Refilled((string Payer, string Key) key, RequestRate rate)
    {
        DateTimeOffset now = _timeProvider.GetUtcNow();
        if (!_buckets.TryGetValue(key, out Bucket? bucket))
        {
            bucket = new Bucket { Tokens = rate.Burst, At = now };
            _buckets.Add(key, bucket);
        }

        bucket.Tokens = Math.Min(rate.Burst, bucket.Tokens + ((now - bucket.At).TotalSeconds * rate.PerSecond));
        bucket.At = now;
        return bucket;
    }

    private sealed class Bucket
    {
        public double Tokens { get; set; }

        public DateTimeOffset At { get; set; }
    }
}
