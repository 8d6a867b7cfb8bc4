using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Simulator.Seeding;

namespace RootAccess.Simulator.Server;

/// <summary>The command line: what it takes, and what happens from start to stop.</summary>
internal static class ServerCommand
{
    private static readonly Option<int> s_accounts = new("--accounts")
    {
        Description = "Accounts in the organization, the management account included.",
        DefaultValueFactory = _ => 40,
    };

    private static readonly Option<int> s_seed = new("--seed")
    {
        Description = "The same seed gives the same organization.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<int> s_port = new("--port")
    {
        Description = "The port on 127.0.0.1; 0 takes a free one.",
    };

    private static readonly Option<bool> s_detached = new("--detached")
    {
        Description = "Goes on when standard input closes.",
    };

    private static readonly Option<bool> s_enableFeatures = new("--enable-features")
    {
        Description = "Starts with trusted access for IAM and both root features on.",
    };

    /// <summary>How the command is run: a signal gives it a moment to stop by itself.</summary>
    public static InvocationConfiguration Invocation { get; } = new()
    {
        ProcessTerminationTimeout = TimeSpan.FromSeconds(5),
    };

    public static RootCommand Create()
    {
        s_accounts.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < OrganizationSeed.MinimumAccountCount)
            {
                result.AddError($"--accounts must be at least {OrganizationSeed.MinimumAccountCount}.");
            }
        });
        s_port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
            {
                result.AddError("--port must be between 0 and 65535.");
            }
        });
        RootCommand command = new("Serves a simulated AWS organization to AWS clients on 127.0.0.1.")
        {
            s_accounts,
            s_seed,
            s_port,
            s_detached,
            s_enableFeatures,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        // A signal is taken for a clean stop only once this task has been handed back.
        await Task.Yield();
        AwsSimulator simulator = new(new SimulatorOptions
        {
            Seed = new OrganizationSeed
            {
                AccountCount = arguments.GetValue(s_accounts),
                Seed = arguments.GetValue(s_seed),
                EnableFeatures = arguments.GetValue(s_enableFeatures),
            },
        });
        try
        {
            await using SimulatorHost host =
                await SimulatorHost.StartAsync(simulator, arguments.GetValue(s_port), cancellationToken);
            await Console.Out.WriteLineAsync(Greeting.Describe(simulator, host.Endpoint));
            await Console.Out.FlushAsync(cancellationToken);
            await StopSignal.WaitAsync(arguments.GetValue(s_detached), cancellationToken);
            return 0;
        }
        catch (OperationCanceledException)
        {
            // A signal is the ordinary way to stop.
            return 0;
        }
        catch (IOException exception)
        {
            await Console.Error.WriteLineAsync($"The simulator could not start: {exception.Message}");
            return 1;
        }
    }
}
