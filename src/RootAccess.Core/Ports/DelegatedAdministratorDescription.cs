using System;

namespace RootAccess.Core.Ports;

/// <summary>A delegated administrator as AWS Organizations gives it.</summary>
/// <param name="Account">The account.</param>
/// <param name="DelegationEnabledDate">When it was registered; null when AWS did not say.</param>
public sealed record DelegatedAdministratorDescription(
    AccountDescription Account, DateTimeOffset? DelegationEnabledDate);
