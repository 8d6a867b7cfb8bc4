using System;
using System.Collections.Generic;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Aws.Calls;
using RootAccess.Aws.Throttling;

namespace RootAccess.Aws.Tests.Throttling;

/// <summary>
/// Workers that share a budget, and a token bucket they know nothing of. One event comes after the other and time
/// passes between them only, so that hours take milliseconds and each run is like the last.
/// </summary>
internal sealed class ThrottledWorkers
{
    private readonly FakeTimeProvider _time = new();
    private readonly PriorityQueue<Action, (TimeSpan At, long Number)> _events = new();
    private readonly Queue<Worker> _line = new();
    private readonly List<Answer> _answers = [];
    private readonly long _start;
    private RateBudget _budget = null!;
    private Backoff _backoff = null!;
    private Random _random = null!;
    private TimeSpan _refilledAt;
    private TimeSpan _nextOther;
    private double _tokens;
    private long _number;
    private bool _isHeadWaiting;

    public ThrottledWorkers() => _start = _time.GetTimestamp();

    /// <summary>Calls a second that AWS grants.</summary>
    public required double Granted { get; init; }

    /// <summary>Calls it grants at once after a pause.</summary>
    public required double Burst { get; init; }

    public int Workers { get; init; } = 16;

    public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(40);

    public double Ceiling { get; init; } = 1000;

    /// <summary>How much of what is granted is so at a time.</summary>
    public Func<TimeSpan, double> Share { get; init; } = _ => 1;

    /// <summary>Calls a second that others make, at random moments, with the same bucket.</summary>
    public double Others { get; init; }

    /// <summary>The share of the calls that is refused whatever their rate.</summary>
    public double Chance { get; init; }

    public int Seed { get; init; } = 1;

    private TimeSpan Now => _time.GetElapsedTime(_start);

    public IReadOnlyList<Answer> Run(TimeSpan length)
    {
        _random = new Random(Seed);
        _backoff = new Backoff(TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(20), _random.NextDouble);
        _budget = new RateBudgets(isSimulation: false, _time).AssumeRoot;
        _budget.Limit(Ceiling);
        _tokens = Burst;
        for (int i = 0; i < Workers; i++)
        {
            _line.Enqueue(new Worker());
        }

        Send();
        while (_events.TryDequeue(out Action? happen, out (TimeSpan At, long Number) moment) && moment.At < length)
        {
            _time.Advance(moment.At - Now);
            happen();
        }

        return _answers;
    }

    private void After(TimeSpan wait, Action happen) => _events.Enqueue(happen, (Now + wait, _number++));

    private void Queue(Worker worker)
    {
        _line.Enqueue(worker);
        Send();
    }

    private void Send()
    {
        while (_line.Count > 0 && !_isHeadWaiting)
        {
            if (_budget.TryTakeTurn(out long turn) is { } wait)
            {
                _isHeadWaiting = true;
                After(wait, () =>
                {
                    _isHeadWaiting = false;
                    Send();
                });
                return;
            }

            Worker worker = _line.Dequeue();
            After(Latency / 2, () => Decide(worker, turn));
        }
    }

    private void Decide(Worker worker, long turn)
    {
        while (Others > 0 && _nextOther < Now)
        {
            Refill(_nextOther);
            _tokens -= _tokens >= 1 ? 1 : 0;
            _nextOther += TimeSpan.FromSeconds(-Math.Log(1 - _random.NextDouble()) / Others);
        }

        Refill(Now);
        bool isGranted = _tokens >= 1 && (Chance == 0 || _random.NextDouble() >= Chance);
        _tokens -= isGranted ? 1 : 0;
        _answers.Add(new Answer(Now, isGranted));
        After(Latency / 2, () => Hear(worker, turn, isGranted));
    }

    private void Refill(TimeSpan at)
    {
        _tokens = Math.Min(Burst, _tokens + ((at - _refilledAt).TotalSeconds * Granted * Share(at)));
        _refilledAt = at;
    }

    private void Hear(Worker worker, long turn, bool isGranted)
    {
        if (isGranted)
        {
            _budget.OnGranted(turn);
            worker.Refusals = 0;
            Queue(worker);
        }
        else
        {
            _budget.OnThrottled(turn);
            After(_backoff.After(++worker.Refusals), () => Queue(worker));
        }
    }

    private sealed class Worker
    {
        public int Refusals { get; set; }
    }

    /// <summary>What AWS decided, and when.</summary>
    internal sealed record Answer(TimeSpan At, bool IsGranted);
}
