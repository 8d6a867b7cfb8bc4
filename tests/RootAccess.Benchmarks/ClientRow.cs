using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Simulator.Calls;

namespace RootAccess.Benchmarks;

/// <summary>One client in one configuration, measured any number of times.</summary>
internal sealed class ClientRow
{
    private readonly List<Run> _runs = [];
    private string? _whyNot;

    public required ClientProgram Program { get; init; }

    /// <summary>The configuration.</summary>
    public required string How { get; init; }

    public int AccountCount { get; init; } = ClientsBenchmark.AccountCount;

    /// <summary>How many accounts at a time; null for all of them.</summary>
    public int? AtOnce { get; init; }

    /// <summary>Whether the time has a bound, because nothing but the accounts is timed.</summary>
    public bool IsBound { get; init; } = true;

    /// <summary>Variables for the program.</summary>
    public Dictionary<string, string> Environment { get; init; } = [];

    /// <summary>Measures once, unless it turned out that the client does not run here.</summary>
    public async Task MeasureAsync(SimulatorServer server)
    {
        if (_whyNot is not null)
        {
            return;
        }

        Console.Error.WriteLine($"{Program.Name}, {How}");
        ServedOrganization organization = await server.ReseedAsync(AccountCount);
        try
        {
            ClientAnswer answer = await Program.RunAsync(organization, AtOnce ?? AccountCount, Environment);
            SimulatorCall[] calls =
            [
                .. (await server.GetCallsAsync()).Where(call => IsForAnAccount(call, organization)),
            ];
            _runs.Add(new Run(answer, calls.Length, calls.Count(call => call.Outcome == "Throttling")));
        }
        catch (InvalidOperationException exception) when (Program != ClientProgram.Module)
        {
            _whyNot = exception.Message;
        }
    }

    /// <summary>Shows the run with the median time.</summary>
    /// <param name="bound">The seconds that so many calls need at least with so many at a time, if known.</param>
    public void Show(Func<int, int, double>? bound)
    {
        if (_whyNot is not null)
        {
            Table.Row(Program.Name, How, "skipped: " + _whyNot, "", "", "", "", "");
            return;
        }

        Run run = _runs.OrderBy(item => item.Answer.Seconds).ElementAt(_runs.Count / 2);
        int failures = run.Answer.Errors.Values.Sum();
        int answered = run.Calls - run.Rejected;
        double? possible = IsBound && failures == 0 ? bound?.Invoke(answered, AtOnce ?? AccountCount) : null;
        Table.Row(
            run.Answer.Client,
            How,
            $"{AccountCount - failures:N0} of {AccountCount:N0}",
            failures == 0 ? "none" : string.Join(", ", run.Answer.Errors.Select(error => $"{error.Value} {error.Key}")),
            $"{run.Answer.Seconds:F1} s",
            possible is null ? "" : $"{possible:F1} s, {possible / run.Answer.Seconds:P0}",
            $"{run.Rejected:N0} of {run.Calls:N0}",
            $"{answered / (double)(AccountCount - failures):F2}");
    }

    // Not those that connecting and reading the organization took.
    private static bool IsForAnAccount(SimulatorCall call, ServedOrganization organization) =>
        call.Operation == "AssumeRoot" || call.AccountId != organization.ManagementAccountId;

    private sealed record Run(ClientAnswer Answer, int Calls, int Rejected);
}
