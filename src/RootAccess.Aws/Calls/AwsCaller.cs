using System;
using System.Threading;
using System.Threading.Tasks;
using Amazon.Runtime;
using RootAccess.Core.Errors;

namespace RootAccess.Aws.Calls;

/// <summary>
/// The one place where calls to AWS are repeated and their failures become ours. The SDK's own retries are off.
/// </summary>
/// <remarks>
/// A throttled request was not carried out, so it is sent again whatever it does. A lost or unclear answer is asked for
/// again only by a call that changes nothing.
/// </remarks>
/// <param name="timeProvider">The clock.</param>
/// <param name="nextFraction">Spreads the waits; answers with a number from zero to one.</param>
internal sealed class AwsCaller(TimeProvider timeProvider, Func<double> nextFraction)
{
    private const int MaximumUnclearTries = 4;

    private static readonly TimeSpan s_callLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_retryLimit = TimeSpan.FromMinutes(2);

    private readonly Backoff _throttleBackoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20), nextFraction);

    // The budget spreads the calls; the pause only keeps one call from spending turn after turn.
    private readonly Backoff _budgetedBackoff = new(
        TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(20), nextFraction);
    private readonly Backoff _unclearBackoff = new(
        TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(5), nextFraction);

    /// <summary>Sends a request until it has an answer or trying again is pointless or unsafe.</summary>
    /// <param name="call">What is called.</param>
    /// <param name="send">Sends it once. A change is given a token that the caller cannot cancel.</param>
    /// <param name="cancellationToken">Stops waiting; stops a read in flight, never a change.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="RootAccessException">AWS refused, or gave no answer.</exception>
    public async Task<T> CallAsync<T>(
        AwsCall call, Func<CancellationToken, Task<T>> send, CancellationToken cancellationToken)
    {
        Tries tries = new(timeProvider);
        while (true)
        {
            if (call.Keys is not null)
            {
                await call.Keys.PrepareAsync(cancellationToken).ConfigureAwait(false);
            }

            if (call.Budget is not null)
            {
                tries.Turn = await call.Budget.WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            cancellationToken.ThrowIfCancellationRequested();
            await RecordAsync(call, cancellationToken).ConfigureAwait(false);
            tries.Begin();
            string? accessKeyId = call.Keys?.AccessKeyId;
            ReadFailure failure;
            TimeSpan? asked;
            try
            {
                T answer = await SendOnceAsync(call, send, cancellationToken).ConfigureAwait(false);
                call.Budget?.OnGranted(tries.Turn);
                call.Record?.Answered((answer as AmazonWebServiceResponse)?.ResponseMetadata?.RequestId);
                return answer;
            }
            catch (OperationCanceledException)
                when (call.Kind == CallKind.Read && cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellationToken);
            }
            catch (Exception exception) when (FindOwn(exception) is { } own)
            {
                throw own;
            }
            catch (Exception exception) when (FailureReader.Read(exception, call) is { } read)
            {
                // The SDK's exception is left behind on purpose: its text may quote a body with keys in it.
                failure = read;
                call.Record?.Answered(failure.Failure.RequestId);
                asked = RetryHint.Read(exception, timeProvider.GetUtcNow());
                if (read.Disposition is Disposition.Rejected or Disposition.Busy or Disposition.KeysExpired)
                {
                    // For its budget that is as good as any answer that is no throttle.
                    call.Budget?.OnGranted(tries.Turn);
                }
            }

            await RecoverAsync(call, failure, asked, tries, accessKeyId, cancellationToken).ConfigureAwait(false);
        }
    }

    private static Task RecordAsync(AwsCall call, CancellationToken cancellationToken)
    {
        if (call is { Kind: CallKind.Change, Record: null })
        {
            throw new ArgumentException($"A change without a record: {call.Operation}.", nameof(call));
        }

        return call.Record is { } record
            ? record.SendingAsync(call.Keys?.AccessKeyId, cancellationToken)
            : Task.CompletedTask;
    }

    private async Task<T> SendOnceAsync<T>(
        AwsCall call, Func<CancellationToken, Task<T>> send, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = timeProvider.CreateTimeout(s_callLimit);
        if (call.Kind == CallKind.Change)
        {
            return await send(limit.Token).ConfigureAwait(false);
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        return await send(either.Token).ConfigureAwait(false);
    }

    private async Task RecoverAsync(
        AwsCall call,
        ReadFailure failure,
        TimeSpan? asked,
        Tries tries,
        string? accessKeyId,
        CancellationToken cancellationToken)
    {
        switch (failure.Disposition)
        {
            case Disposition.Throttled:
                call.Budget?.OnThrottled(tries.Turn, asked);
                Backoff backoff = call.Budget is { IsLimited: true } ? _budgetedBackoff : _throttleBackoff;
                TimeSpan pause = backoff.After(++tries.Throttled);
                if (asked > pause)
                {
                    // What the service asks for is no sign that it will never answer.
                    tries.Asked += asked.Value;
                    await timeProvider.DelayAsync(asked.Value, cancellationToken).ConfigureAwait(false);
                    return;
                }

                // While others are served, a turn will come for this call too.
                if (tries.Elapsed + pause > s_retryLimit && call.Budget?.HasProgressWithin(s_retryLimit) != true)
                {
                    throw AwsErrorTable.Describe(failure.Failure);
                }

                await timeProvider.DelayAsync(pause, cancellationToken).ConfigureAwait(false);
                return;
            case Disposition.Busy when ++tries.Unclear < MaximumUnclearTries:
            case Disposition.Unclear or Disposition.NotSent
                when call.Kind == CallKind.Read && ++tries.Unclear < MaximumUnclearTries:
                TimeSpan wait = _unclearBackoff.After(tries.Unclear);
                await timeProvider.DelayAsync(asked > wait ? asked.Value : wait, cancellationToken)
                    .ConfigureAwait(false);
                return;
            case Disposition.KeysExpired when call.Keys is not null:
                if (tries.Renewed++ < call.Keys.MaximumRenewals
                    && await call.Keys.RenewAsync(accessKeyId, cancellationToken).ConfigureAwait(false))
                {
                    return;
                }

                throw call.Keys.DescribeExpiry(failure.Failure);
            default:
                throw AwsErrorTable.Describe(failure.Failure);
        }
    }

    private static RootAccessException? FindOwn(Exception? exception)
    {
        while (exception is not (null or RootAccessException))
        {
            exception = exception.InnerException;
        }

        return (RootAccessException?)exception;
    }

    private sealed class Tries(TimeProvider timeProvider)
    {
        private long? _begun;

        /// <summary>The number of the last try's turn with the budget.</summary>
        public long Turn { get; set; }

        public int Throttled { get; set; }

        public int Unclear { get; set; }

        public int Renewed { get; set; }

        /// <summary>How long the service asked to wait, in all.</summary>
        public TimeSpan Asked { get; set; }

        public TimeSpan Elapsed => timeProvider.GetElapsedTime(_begun.GetValueOrDefault()) - Asked;

        public void Begin() => _begun ??= timeProvider.GetTimestamp();
    }
}
