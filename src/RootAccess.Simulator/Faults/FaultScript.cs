using System;
using System.Collections.Generic;
using RootAccess.Simulator.Seeding;

namespace RootAccess.Simulator.Faults;

/// <summary>
/// The faults that are to happen. Scripted ones come before random ones, older rules before newer ones.
/// </summary>
public sealed class FaultScript
{
    private readonly object _gate = new();
    private readonly List<ActiveRule> _rules = [];
    private FaultStorm? _storm;
    private SeededRandom _random = new(0);

    /// <summary>Adds a fault.</summary>
    public void Script(FaultRule rule)
    {
        lock (_gate)
        {
            _rules.Add(new ActiveRule(rule));
        }
    }

    /// <summary>Starts random faults; null ends them.</summary>
    public void Storm(FaultStorm? storm)
    {
        lock (_gate)
        {
            _storm = storm;
            _random = new SeededRandom(storm?.Seed ?? 0);
        }
    }

    /// <summary>Removes every fault.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _rules.Clear();
            _storm = null;
        }
    }

    internal FaultEffect? Next(
        string service, string operation, string callerAccountId, string? targetAccountId, bool isRootSession)
    {
        FaultRule? struck = null;
        lock (_gate)
        {
            foreach (ActiveRule rule in _rules)
            {
                if (Matches(rule.Rule, service, operation, callerAccountId, targetAccountId) && rule.Count())
                {
                    struck = rule.Rule;
                    break;
                }
            }

            if (struck is null)
            {
                return _storm is null ? null : Roll(_storm, service, isRootSession);
            }
        }

        struck.OnStrike?.Invoke();
        return struck.Effect;
    }

    private static bool Matches(
        FaultRule rule, string service, string operation, string callerAccountId, string? targetAccountId) =>
        (rule.Service is null || string.Equals(rule.Service, service, StringComparison.OrdinalIgnoreCase))
        && (rule.Operation is null || rule.Operation == operation)
        && (rule.AccountId is null || rule.AccountId == callerAccountId || rule.AccountId == targetAccountId);

    private FaultEffect? Roll(FaultStorm storm, string service, bool isRootSession)
    {
        if (storm.Service is not null && storm.Service != service)
        {
            return null;
        }

        double roll = _random.NextDouble();
        foreach ((double probability, FaultEffect effect) in new[]
        {
            (storm.Throttle, FaultEffect.Throttle),
            (storm.ServerError, FaultEffect.ServerError),
            (storm.HtmlErrorPage, FaultEffect.HtmlErrorPage),
            (storm.DropConnection, FaultEffect.DropConnection),
            (storm.LoseResponse, FaultEffect.LoseResponse),
            (storm.TruncateBody, FaultEffect.TruncateBody),
            (isRootSession ? storm.ExpireSession : 0, FaultEffect.ExpireSession),
        })
        {
            if (roll < probability)
            {
                return effect;
            }

            roll -= probability;
        }

        return null;
    }

    private sealed class ActiveRule
    {
        private int _seen;

        public ActiveRule(FaultRule rule) => Rule = rule;

        public FaultRule Rule { get; }

        /// <summary>Counts a matching call; true when the rule strikes it.</summary>
        public bool Count()
        {
            if (Rule.Times is { } times && _seen >= Rule.Skip + times)
            {
                return false;
            }

            return ++_seen > Rule.Skip;
        }
    }
}
