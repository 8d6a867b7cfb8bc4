using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.Server.Admin;

namespace RootAccess.Simulator.Server;

/// <summary>What happens from start to stop.</summary>
internal static class ServerCommand
{
    /// <summary>How the command is run: a signal gives it a moment to stop by itself.</summary>
    public static InvocationConfiguration Invocation { get; } = new()
    {
        ProcessTerminationTimeout = TimeSpan.FromSeconds(5),
    };

    public static RootCommand Create()
    {
        RootCommand command = new("Serves a simulated AWS organization to AWS clients on 127.0.0.1.")
        {
            ServerOptions.Accounts,
            ServerOptions.Seed,
            ServerOptions.Port,
            ServerOptions.Detached,
            ServerOptions.EnableFeatures,
            ServerOptions.State,
            ServerOptions.Admin,
            ServerOptions.Latency,
            ServerOptions.ConsistencyDelay,
            ServerOptions.Throttling,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        // A signal is taken for a clean stop only once this task has been handed back.
        await Task.Yield();
        try
        {
            using SnapshotFile? file =
                arguments.GetValue(ServerOptions.State) is { } path ? SnapshotFile.Open(path) : null;
            ShiftedClock clock = new();
            ServedSimulator served = new(Load(file, arguments, clock));
            AdminApi? admin = arguments.GetValue(ServerOptions.Admin)
                ? new AdminApi(served, clock, seed => Make(arguments, seed, clock))
                : null;
            await ServeAsync(served, admin, file, arguments, cancellationToken);
            return 0;
        }
        catch (OperationCanceledException)
        {
            // A signal is the ordinary way to stop.
            return 0;
        }
        catch (Exception exception) when (exception
            is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The simulator could not start or go on: {exception.Message}");
            return 1;
        }
    }

    private static async Task ServeAsync(
        ServedSimulator served,
        AdminApi? admin,
        SnapshotFile? file,
        ParseResult arguments,
        CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task follow = Task.CompletedTask;
        try
        {
            await using SimulatorHost host = await SimulatorHost.StartAsync(
                served, admin, arguments.GetValue(ServerOptions.Port), cancellationToken);
            follow = file?.FollowAsync(served, stop.Token) ?? Task.CompletedTask;
            await Console.Out.WriteLineAsync(Greeting.Describe(served.Current, host.Endpoint));
            await Console.Out.FlushAsync(cancellationToken);
            Task end = StopSignal.WaitAsync(arguments.GetValue(ServerOptions.Detached), stop.Token);

            // A file that cannot be written any more is the end, too.
            await (file is null ? end : await Task.WhenAny(end, follow));
        }
        finally
        {
            await stop.CancelAsync();
            await follow;
        }
    }

    private static AwsSimulator Load(SnapshotFile? file, ParseResult arguments, ShiftedClock clock)
    {
        OrganizationSeed seed = ServerOptions.ReadSeed(arguments);
        if (file?.Read() is not { } snapshot)
        {
            return Make(arguments, seed, clock);
        }

        // Time that was put forward stays so: nothing in the organization is in the future.
        clock.CatchUp(AwsSimulator.TimeOfSnapshot(snapshot));
        return AwsSimulator.FromSnapshot(snapshot, ServerOptions.Read(arguments, seed, clock));
    }

    private static AwsSimulator Make(ParseResult arguments, OrganizationSeed seed, ShiftedClock clock) =>
        new(ServerOptions.Read(arguments, seed, clock));
}
