using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Waiting;

namespace RootAccess.Core.Settings;

/// <summary>
/// The switches centralized root access depends on: trusted access for IAM, and AWS's two features. Turning one that
/// is on already on again is no error, and the same for off.
/// </summary>
public sealed class RootFeatureSettings
{
    /// <summary>The service principal that trusted access and delegated administrators are registered for.</summary>
    public const string ServicePrincipal = "iam.amazonaws.com";

    private const string TrustedAccessAction = "EnableAWSServiceAccess";

    private static readonly TimeSpan s_readBackLimit = TimeSpan.FromSeconds(30);

    private readonly ConnectedOrganization _organization;

    /// <summary>Works on one connection.</summary>
    /// <param name="organization">The connection.</param>
    public RootFeatureSettings(ConnectedOrganization organization) => _organization = organization;

    /// <summary>
    /// Reads each switch on its own; one being off or unreadable never hides another. With trusted access off AWS
    /// does not tell the two features (it keeps them for when trusted access returns), so they are null then, and the
    /// row's <c>TrustedAccess</c> says why without a further error.
    /// </summary>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The row and the errors behind its null members.</returns>
    /// <exception cref="RootAccessException">Nothing can be read, because the caller's credentials expired.</exception>
    public Task<RootFeatureReading> GetAsync(CancellationToken cancellationToken) =>
        RootFeatureReader.ReadAsync(_organization, cancellationToken);

    /// <summary>Whether trusted access for IAM is on.</summary>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Whether it is on.</returns>
    /// <exception cref="RootAccessException">It could not be read.</exception>
    public async Task<bool> IsTrustedAccessEnabledAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<string> services = await _organization.Client.Organization
            .ListTrustedServicesAsync(cancellationToken).ConfigureAwait(false);
        return services.Contains(ServicePrincipal);
    }

    /// <summary>
    /// Turns trusted access for IAM on, and waits until it reads as on and IAM knows it. Management account only.
    /// </summary>
    /// <param name="context">On whose behalf, for the record.</param>
    /// <param name="cancellationToken">Stops waiting and calling.</param>
    /// <returns>Whether it was off before.</returns>
    /// <exception cref="RootAccessException">AWS refused, or it does not read as on.</exception>
    public async Task<bool> EnableTrustedAccessAsync(ChangeContext context, CancellationToken cancellationToken)
    {
        if (await IsTrustedAccessEnabledAsync(cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        await ChangeAsync(
            new Change(TrustedAccessAction, null, ServicePrincipal),
            context,
            (record, token) =>
                _organization.Client.Organization.EnableTrustedAccessAsync(ServicePrincipal, record, token),
            IsTrustedAccessEffectiveAsync,
            $"trusted access for {ServicePrincipal}",
            cancellationToken).ConfigureAwait(false);
        _organization.Sessions.ExpectLag();
        return true;
    }

    /// <summary>Turns a feature on, and waits until it reads as on. Management account only.</summary>
    /// <param name="featureName">A value of <see cref="RootFeatureName"/>.</param>
    /// <param name="context">On whose behalf, for the record.</param>
    /// <param name="cancellationToken">Stops waiting and calling.</param>
    /// <returns>Whether it was off before.</returns>
    /// <exception cref="RootAccessException">
    /// AWS refused, trusted access is off (<see cref="ErrorIds.TrustedAccessDisabled"/>), or it does not read as on.
    /// </exception>
    public async Task<bool> EnableAsync(
        string featureName, ChangeContext context, CancellationToken cancellationToken)
    {
        if (await IsEnabledAsync(featureName, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        await ChangeAsync(
            new Change(EnableAction(featureName), null),
            context,
            (record, token) => _organization.Client.RootFeatures.EnableAsync(featureName, record, token),
            token => IsEnabledAsync(featureName, token),
            $"the feature {featureName}",
            cancellationToken).ConfigureAwait(false);
        _organization.Sessions.ExpectLag();
        return true;
    }

    /// <summary>Turns a feature off, and waits until it reads as off.</summary>
    /// <param name="featureName">A value of <see cref="RootFeatureName"/>.</param>
    /// <param name="context">On whose behalf, for the record.</param>
    /// <param name="cancellationToken">Stops waiting and calling.</param>
    /// <returns>Whether it was on before.</returns>
    /// <exception cref="RootAccessException">AWS refused, or it does not read as off.</exception>
    public async Task<bool> DisableAsync(
        string featureName, ChangeContext context, CancellationToken cancellationToken)
    {
        if (!await IsEnabledAsync(featureName, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        await ChangeAsync(
            new Change(DisableAction(featureName), null),
            context,
            (record, token) => _organization.Client.RootFeatures.DisableAsync(featureName, record, token),
            async token => !await IsEnabledAsync(featureName, token).ConfigureAwait(false),
            $"the feature {featureName}",
            cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>
    /// Settles what an interrupted run meant to do with a switch, by how it reads now. For before a change.
    /// </summary>
    /// <param name="featureName">A value of <see cref="RootFeatureName"/>; null for trusted access.</param>
    /// <param name="isOn">How it reads.</param>
    /// <param name="context">On whose behalf, for the record.</param>
    /// <returns>What was found, in sentences; empty when there was nothing.</returns>
    public async Task<string> SettleAsync(string? featureName, bool isOn, ChangeContext context)
    {
        DateTimeOffset readAt = _organization.TimeProvider.GetUtcNow();
        string enable = featureName is null ? TrustedAccessAction : EnableAction(featureName);
        string? disable = featureName is null ? null : DisableAction(featureName);
        SettledIntents settled = await _organization.Journal.For(context).SettleAsync(
            readAt,
            intent => intent.Action == enable || intent.Action == disable,
            intent => ChangeRecorder.Judge((intent.Action == enable) == isOn, intent, readAt)).ConfigureAwait(false);
        return settled.Describe();
    }

    // IAM may go on denying for a while what Organizations already shows; the features are switched in IAM.
    private async Task<bool> IsTrustedAccessEffectiveAsync(CancellationToken cancellationToken)
    {
        if (!await IsTrustedAccessEnabledAsync(cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        try
        {
            await _organization.Client.RootFeatures.ListAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (RootAccessException exception)
        {
            // Other failures say nothing about trusted access; whoever needs the features meets them again.
            return exception.ErrorId != ErrorIds.TrustedAccessDisabled;
        }
    }

    private async Task<bool> IsEnabledAsync(string featureName, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> enabled = await _organization.Client.RootFeatures
            .ListAsync(cancellationToken).ConfigureAwait(false);
        return enabled.Contains(featureName);
    }

    // AWS's reads lag behind its writes. A change whose answer was lost is decided by the same read.
    private async Task ChangeAsync(
        Change change,
        ChangeContext context,
        Func<IChangeRecord, CancellationToken, Task> send,
        Func<CancellationToken, Task<bool>> isDone,
        string what,
        CancellationToken cancellationToken)
    {
        ChangeRecorder changes = _organization.Journal.For(context);
        RootAccessException? lost = null;
        try
        {
            await changes.SendAsync(change, send, cancellationToken).ConfigureAwait(false);
        }
        catch (RootAccessException exception) when (exception.Aws is { IsOutcomeUnknown: true })
        {
            lost = exception;
        }

        BackOff backOff = new(_organization.TimeProvider, s_readBackLimit);
        while (!await isDone(cancellationToken).ConfigureAwait(false))
        {
            if (!await backOff.TryWaitAsync(cancellationToken).ConfigureAwait(false))
            {
                throw lost ?? Refusals.ChangeNotVisible(what, (int)s_readBackLimit.TotalSeconds);
            }
        }

        await changes.SettleAsync(
            _organization.TimeProvider.GetUtcNow(),
            intent => intent.Action == change.Action, _ => JournalOutcome.FoundDone).ConfigureAwait(false);
    }

    private static string EnableAction(string featureName) => $"EnableOrganizations{featureName}";

    private static string DisableAction(string featureName) => $"DisableOrganizations{featureName}";
}
