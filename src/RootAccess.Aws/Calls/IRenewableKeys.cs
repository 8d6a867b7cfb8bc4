using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Errors;

namespace RootAccess.Aws.Calls;

/// <summary>Keys that end, and may be had anew.</summary>
internal interface IRenewableKeys
{
    /// <summary>The id of the access key in use; null before the first.</summary>
    string? AccessKeyId { get; }

    /// <summary>How often one call may renew them, when AWS calls the new ones expired too.</summary>
    int MaximumRenewals { get; }

    /// <summary>Makes the keys fit for a call: renews them when their time is up.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Renews the keys after AWS said that they expired.</summary>
    /// <param name="expiredAccessKeyId">The key AWS refused; nothing is done when another is in use by now.</param>
    /// <param name="cancellationToken">Stops waiting and calling.</param>
    /// <returns>False when these keys cannot be renewed.</returns>
    Task<bool> RenewAsync(string? expiredAccessKeyId, CancellationToken cancellationToken);

    /// <summary>The error to report when AWS says that the keys expired and renewing did not help.</summary>
    RootAccessException DescribeExpiry(AwsFailure failure);
}
