using System;
using System.Collections.Generic;

namespace RootAccess.Simulator.Throttling;

/// <summary>Counts requests against the plan, one bucket per caller account and operation.</summary>
internal sealed class RequestThrottle
{
    private readonly ThrottlePlan _plan;
    private readonly TimeProvider _timeProvider;
    private readonly Dictionary<(string Account, string Service, string Operation), Bucket> _buckets = [];

    public RequestThrottle(ThrottlePlan plan, TimeProvider timeProvider)
    {
        _plan = plan;
        _timeProvider = timeProvider;
    }

    /// <summary>Takes a token; false when there is none left.</summary>
    public bool TryTake(string accountId, string service, string operation)
    {
        if (_plan.RateOf(service, operation) is not { } rate)
        {
            return true;
        }

        DateTimeOffset now = _timeProvider.GetUtcNow();
        lock (_buckets)
        {
            if (!_buckets.TryGetValue((accountId, service, operation), out Bucket? bucket))
            {
                bucket = new Bucket { Tokens = rate.Burst, At = now };
                _buckets.Add((accountId, service, operation), bucket);
            }

            double refilled = bucket.Tokens + ((now - bucket.At).TotalSeconds * rate.PerSecond);
            bucket.Tokens = Math.Min(rate.Burst, refilled);
            bucket.At = now;
            if (bucket.Tokens < 1)
            {
                return false;
            }

            bucket.Tokens--;
            return true;
        }
    }

    private sealed class Bucket
    {
        public double Tokens { get; set; }

        public DateTimeOffset At { get; set; }
    }
}
