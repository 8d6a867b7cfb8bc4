using System;

namespace Amazon.Organizations.Model;

/// <summary>A service an account administers for the organization.</summary>
public sealed class DelegatedService
{
    public string ServicePrincipal { get; set; }

    public DateTime? DelegationEnabledDate { get; set; }
}
