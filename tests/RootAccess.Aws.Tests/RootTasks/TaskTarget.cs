using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Connections;
using RootAccess.Core.Ports;
using RootAccess.Simulator;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.Server;
using RootAccess.Simulator.State;

namespace RootAccess.Aws.Tests.RootTasks;

/// <summary>A simulated organization: in process with AWS's hosts, or over loopback at one address.</summary>
internal sealed class TaskTarget : IAsyncDisposable
{
    private readonly SimulatedAws _aws = new();
    private SimulatorHost? _host;
    private ConnectedOrganization _connected = null!;

    internal AwsSimulator Simulator => _aws.Simulator;

    internal IRootTaskPort Port => _connected.Client.RootTasks;

    /// <summary>The hosts asked, in order.</summary>
    internal ConcurrentQueue<string> Hosts { get; } = new();

    internal SimulatedAccount BucketOwner => SeededAccounts.Find(Simulator.State, SeededAccounts.LockedBucket);

    internal SimulatedAccount QueueOwner => SeededAccounts.Find(Simulator.State, SeededAccounts.LockedQueue);

    internal SimulatedAccount Clean => SeededAccounts.Find(Simulator.State, SeededAccounts.Clean);

    /// <summary>In eu-central-1, away from where the connection is.</summary>
    internal SimulatedBucket Bucket => BucketOwner.Buckets.Single(bucket => bucket.Policy is not null);

    /// <summary>In eu-central-1, away from where the connection is.</summary>
    internal SimulatedQueue Queue => QueueOwner.Queues.Single(queue => queue.Policy is not null);

    /// <summary>The operations since the connection was made, of one service.</summary>
    internal IEnumerable<string> Operations(string service) =>
        Simulator.Calls.All.Where(call => call.Service == service).Select(call => call.Operation);

    internal static async Task<TaskTarget> StartAsync(bool overLoopback)
    {
        TaskTarget target = new();
        if (overLoopback)
        {
            target._host = await SimulatorHost.StartAsync(target.Simulator);
        }

        ConnectOptions options = overLoopback
            ? new ConnectOptions
            {
                CredentialSource = () => SimulatedAws.Keys(target.Simulator.Administrator),
                Region = "us-east-1",
                Endpoints = new Dictionary<string, Uri> { ["*"] = target._host!.Endpoint },
            }
            : target._aws.ConnectOptions(handler: () => new RecordingHosts(target._aws.NewHandler(), target.Hosts));
        target._connected = await SimulatedAws.ConnectAsync(options);
        target.Simulator.Calls.Clear();
        return target;
    }

    public async ValueTask DisposeAsync()
    {
        _connected.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }
}
