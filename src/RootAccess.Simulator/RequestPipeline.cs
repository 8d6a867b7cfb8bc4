using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Simulator.Calls;
using RootAccess.Simulator.Events;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.Services;
using RootAccess.Simulator.Throttling;
using RootAccess.Simulator.Timing;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator;

/// <summary>Takes a request through routing, signature, throttle, faults and operation, and logs it.</summary>
internal sealed class RequestPipeline
{
    private readonly Simulation _simulation;
    private readonly CallLog _calls;
    private readonly FaultScript _faults;
    private readonly ServiceRouter _router = new();
    private readonly SignatureVerifier _verifier;
    private readonly RequestThrottle _throttle;
    private readonly DelaySource _latencies;

    public RequestPipeline(Simulation simulation, CallLog calls, FaultScript faults)
    {
        _simulation = simulation;
        _calls = calls;
        _faults = faults;
        _verifier = new SignatureVerifier(
            simulation.Credentials, Clock, simulation.Options.SigningClock ?? Clock);
        _latencies = new DelaySource(simulation.Options.Latency, simulation.Options.Seed.Seed);
        _throttle = new RequestThrottle(simulation.Options.Throttling, Clock);
    }

    public IEnumerable<(string Service, string Operation)> Operations => _router.Operations;

    private TimeProvider Clock => _simulation.Options.TimeProvider;

    public async Task<SimulatorResponse> HandleAsync(SimulatorRequest request, CancellationToken cancellationToken)
    {
        await PauseAsync(_latencies.Next(), cancellationToken).ConfigureAwait(false);
        CredentialScope? scope = CredentialScope.TryParse(request.Header("Authorization"));
        IAwsService? service = _router.Route(request, scope);
        if (service is null)
        {
            return UnknownService(request, scope);
        }

        CallRecord record = new(Clock.GetUtcNow(), service, scope?.AccessKeyId, Guid.NewGuid().ToString());
        try
        {
            return await AnswerAsync(request, scope, record, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _calls.Add(record.ToCall());
            EventRecorder.Record(_simulation, request, scope?.Region ?? string.Empty, record);
        }
    }

    private async Task<SimulatorResponse> AnswerAsync(
        SimulatorRequest request, CredentialScope? scope, CallRecord record, CancellationToken cancellationToken)
    {
        IAwsService service = record.Service;
        try
        {
            SimulatorRequest plain = service.SigningName == "s3" ? request : ContentCoding.Decode(request);
            record.Operation = service.ReadOperationName(plain);
            record.Caller = Authenticate(request, scope, service);
            BoundOperation operation = service.Bind(plain);
            record.IsMutating = operation.IsMutating;
            record.IsBound = true;
            return await RunAsync(request, scope!, record, operation, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsError error)
        {
            return record.Fail(error);
        }
        catch (OperationCanceledException)
        {
            record.Outcome = SimulatorCall.Canceled;
            throw;
        }
        catch (Exception exception)
        {
            // A mistake of the simulator reaches the client as AWS's own would: as a 500.
            return record.Fail(new AwsError(500, "InternalFailure", "The simulator failed: " + exception.Message));
        }
    }

    private Principal Authenticate(SimulatorRequest request, CredentialScope? scope, IAwsService service)
    {
        if (scope is null)
        {
            throw request.Header("Authorization") is null
                ? service.AuthenticationErrors.Missing()
                : service.AuthenticationErrors.Malformed(
                    "Authorization header is not a complete one of AWS4-HMAC-SHA256.");
        }

        ServiceRouter.CheckScope(request, scope, service);
        return _verifier.Verify(request, scope, service.AuthenticationErrors).Principal;
    }

    private async Task<SimulatorResponse> RunAsync(
        SimulatorRequest request,
        CredentialScope scope,
        CallRecord record,
        BoundOperation operation,
        CancellationToken cancellationToken)
    {
        string accountId = record.Caller!.AccountId;
        FaultEffect? fault = _faults.Next(
            record.Service.SigningName,
            record.Operation,
            accountId,
            operation.TargetAccountId,
            record.Caller.Kind == PrincipalKind.AssumedRoot);
        bool isThrottled = !_throttle.TryTake(accountId, record.Service.SigningName, record.Operation);
        if (fault is FaultEffect.Pause pause)
        {
            await PauseAsync(pause.Duration, cancellationToken).ConfigureAwait(false);
        }

        if (isThrottled || fault is FaultEffect.Throttled)
        {
            throw record.Service.Throttled;
        }

        if (fault is FaultEffect.Expire)
        {
            throw record.Service.AuthenticationErrors.Expired();
        }

        return FaultResponses.InsteadOf(fault, record) ?? FaultResponses.Spoil(fault, record, Execute());

        SimulatorResponse Execute()
        {
            OperationContext context = new()
            {
                Simulation = _simulation,
                Request = request,
                Caller = record.Caller!,
                Now = Clock.GetUtcNow(),
                Region = scope.Region,
                RequestId = record.RequestId,
            };
            try
            {
                lock (_simulation.Gate)
                {
                    record.Response = operation.Run(context);
                    if (operation.IsMutating)
                    {
                        _simulation.NoteChange();
                    }

                    return record.Response;
                }
            }
            finally
            {
                record.Resource = context.Resource;
            }
        }
    }

    private SimulatorResponse UnknownService(SimulatorRequest request, CredentialScope? scope)
    {
        const string Code = "UnknownOperationException";
        string name = scope?.Service ?? request.HostName;
        _calls.Add(new SimulatorCall(
            Clock.GetUtcNow(), null, null, scope?.AccessKeyId, name, string.Empty, null, Code, IsMutating: false));
        AwsError error = new(400, Code, $"The simulator does not offer the service '{name}'.");
        return _router.AnyJson.WriteError(error, Guid.NewGuid().ToString());
    }

    private async Task PauseAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        if (duration > TimeSpan.Zero)
        {
#if NET8_0_OR_GREATER
            await Task.Delay(duration, Clock, cancellationToken).ConfigureAwait(false);
#else
            await Clock.Delay(duration, cancellationToken).ConfigureAwait(false);
#endif
        }
    }
}
