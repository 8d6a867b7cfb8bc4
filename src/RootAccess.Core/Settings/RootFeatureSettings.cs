using System;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Settings;

/// <summary>
/// The switches centralized root access depends on: trusted access for IAM, and AWS's two features. Turning one that
/// is on already on again is no error, and the same for off.
/// </summary>
public sealed class RootFeatureSettings
{
    /// <summary>The service principal that trusted access and delegated administrators are registered for.</summary>
    public const string ServicePrincipal = "iam.amazonaws.com";

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
    public Task<RootFeatureReading> GetAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{_organization}{cancellationToken}");

    /// <summary>Whether trusted access for IAM is on.</summary>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Whether it is on.</returns>
    /// <exception cref="RootAccessException">It could not be read.</exception>
    public Task<bool> IsTrustedAccessEnabledAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{_organization}{cancellationToken}");

    /// <summary>Turns trusted access for IAM on, and waits until it reads as on. Management account only.</summary>
    /// <param name="cancellationToken">Stops waiting and calling.</param>
    /// <returns>A task that ends when it is on.</returns>
    /// <exception cref="RootAccessException">AWS refused, or it does not read as on.</exception>
    public Task EnableTrustedAccessAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{_organization}{cancellationToken}");

    /// <summary>Turns a feature on, and waits until it reads as on. Management account only.</summary>
    /// <param name="featureName">A value of <see cref="RootFeatureName"/>.</param>
    /// <param name="cancellationToken">Stops waiting and calling.</param>
    /// <returns>Whether it was off before.</returns>
    /// <exception cref="RootAccessException">
    /// AWS refused, trusted access is off (<see cref="ErrorIds.TrustedAccessDisabled"/>), or it does not read as on.
    /// </exception>
    public Task<bool> EnableAsync(string featureName, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{_organization}{featureName}{cancellationToken}");

    /// <summary>Turns a feature off, and waits until it reads as off.</summary>
    /// <param name="featureName">A value of <see cref="RootFeatureName"/>.</param>
    /// <param name="cancellationToken">Stops waiting and calling.</param>
    /// <returns>Whether it was on before.</returns>
    /// <exception cref="RootAccessException">AWS refused, or it does not read as off.</exception>
    public Task<bool> DisableAsync(string featureName, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{_organization}{featureName}{cancellationToken}");
}
