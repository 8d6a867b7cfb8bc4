using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Simulator.Calls;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.Snapshots;
using RootAccess.Simulator.State;

namespace RootAccess.Simulator;

/// <summary>An AWS organization in memory that answers signed AWS requests as AWS does.</summary>
public sealed class AwsSimulator
{
    private readonly Simulation _simulation;
    private readonly RequestPipeline _pipeline;

    /// <summary>Seeds an organization.</summary>
    public AwsSimulator(SimulatorOptions? options = null)
        : this(options ??= new SimulatorOptions(), new Simulation(options, OrganizationBuilder.Build(options)))
    {
    }

    private AwsSimulator(SimulatorOptions options, Simulation simulation)
    {
        Options = options;
        Calls = new CallLog(Options.CallLogCapacity);
        _simulation = simulation;
        _pipeline = new RequestPipeline(_simulation, Calls, Faults);
    }

    public SimulatorOptions Options { get; }

    /// <summary>The organization. Change it only while no request runs, or within <see cref="Change"/>.</summary>
    public SimulatedOrganization State => _simulation.Organization;

    public CallLog Calls { get; }

    public FaultScript Faults { get; } = new();

    /// <summary>Every operation it offers, by the signing name of the service.</summary>
    public IReadOnlyList<(string Service, string Operation)> Operations => [.. _pipeline.Operations];

    public string OrganizationId => State.Id;

    public string ManagementAccountId => State.ManagementAccountId;

    /// <summary>An administrator of the management account.</summary>
    public SimulatorCredential Administrator =>
        CredentialOf(ManagementAccountId, SeededUsers.Administrator);

    /// <summary>A user of the management account who may do nothing.</summary>
    public SimulatorCredential LimitedUser => CredentialOf(ManagementAccountId, SeededUsers.Limited);

    /// <summary>An administrator of the account that is delegated administrator of a service.</summary>
    public SimulatorCredential DelegatedAdministrator =>
        CredentialOf(SeededAccounts.Find(State, SeededAccounts.DelegatedAdministrator).Id, SeededUsers.Administrator);

    /// <summary>An administrator of an ordinary member account.</summary>
    public SimulatorCredential MemberUser =>
        CredentialOf(SeededAccounts.Find(State, SeededAccounts.OrdinaryMember).Id, SeededUsers.Administrator);

    /// <summary>The administrator's access key.</summary>
    public string AccessKeyId => Administrator.AccessKeyId;

    /// <summary>The administrator's secret.</summary>
    public string SecretAccessKey => Administrator.SecretAccessKey;

    /// <summary>Answers one request. Never throws for what the request holds.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<SimulatorResponse> HandleAsync(
        SimulatorRequest request, CancellationToken cancellationToken = default) =>
        _pipeline.HandleAsync(request, cancellationToken);

    /// <summary>A number that is another one after every change.</summary>
    public long Version
    {
        get
        {
            lock (_simulation.Gate)
            {
                return _simulation.Version;
            }
        }
    }

    /// <summary>Goes on from a snapshot. Seed, partition and Region of the options do not matter any more.</summary>
    /// <exception cref="System.IO.InvalidDataException">The snapshot is damaged.</exception>
    public static AwsSimulator FromSnapshot(byte[] snapshot, SimulatorOptions? options = null)
    {
        options ??= new SimulatorOptions();
        return new AwsSimulator(options, Simulation.Restore(options, Snapshot.Read(snapshot)));
    }

    /// <summary>
    /// The organization with all access keys and sessions, secrets included, as they are between two operations.
    /// </summary>
    public byte[] TakeSnapshot()
    {
        lock (_simulation.Gate)
        {
            return Snapshot.Write(_simulation.Capture());
        }
    }

    /// <summary>The moment at which a snapshot was taken.</summary>
    /// <exception cref="System.IO.InvalidDataException">The snapshot is damaged.</exception>
    public static DateTimeOffset TimeOfSnapshot(byte[] snapshot) => Snapshot.Read(snapshot).TakenAt;

    /// <summary>Reads the organization while no operation runs.</summary>
    public void Look(Action look)
    {
        lock (_simulation.Gate)
        {
            look();
        }
    }

    /// <summary>Changes the organization while no operation runs.</summary>
    public void Change(Action<SimulatedOrganization> change)
    {
        lock (_simulation.Gate)
        {
            change(State);
            _simulation.NoteChange();
        }
    }

    /// <summary>Gives a root user an access key, as the root user himself could, and returns it.</summary>
    public SimulatorCredential CreateRootAccessKey(string accountId)
    {
        lock (_simulation.Gate)
        {
            IamUser root = State.Account(accountId).Root;
            AccessKey key = NewKey();
            root.AccessKeys.Add(key);
            _simulation.NoteChange();
            return _simulation.Register(accountId, root, key).ToPublic();
        }
    }

    /// <summary>Creates an IAM user with an access key and one inline policy, or none.</summary>
    /// <exception cref="RootAccess.Policies.PolicyFormatException">The policy is not one.</exception>
    public SimulatorCredential CreateUser(string accountId, string userName, string? policy = null)
    {
        lock (_simulation.Gate)
        {
            IamUser user = SeededUsers.Create(
                _simulation.Ids, Options.Partition, accountId, userName, Options.TimeProvider.GetUtcNow(), policy);
            State.Account(accountId).Users.Add(user);
            _simulation.NoteChange();
            return _simulation.Register(accountId, user, user.AccessKeys[0]).ToPublic();
        }
    }

    /// <summary>
    /// Opens an hour's session of a role, as an identity provider does for somebody who signed in there.
    /// </summary>
    public SimulatorCredential OpenRoleSession(IamRole role, string sessionName)
    {
        lock (_simulation.Gate)
        {
            DateTimeOffset now = Options.TimeProvider.GetUtcNow();
            return _simulation
                .IssueSession(Principal.ForRole(Options.Partition, role, sessionName, now), now.AddHours(1))
                .ToPublic();
        }
    }

    private SimulatorCredential CredentialOf(string accountId, string userName)
    {
        IamUser user = State.Account(accountId).Users.First(item => item.UserName == userName);
        AccessKey key = user.AccessKeys[0];
        return new SimulatorCredential(accountId, user.Arn, key.AccessKeyId, key.SecretAccessKey);
    }

    private AccessKey NewKey() => new()
    {
        AccessKeyId = _simulation.Ids.AccessKeyId("AKIA"),
        SecretAccessKey = _simulation.Ids.Secret(),
        CreateDate = Options.TimeProvider.GetUtcNow(),
    };
}
