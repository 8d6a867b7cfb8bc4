using System;

namespace Amazon.Organizations.Model;

/// <summary>A service with trusted access to the organization.</summary>
public sealed class EnabledServicePrincipal
{
    public string ServicePrincipal { get; set; }

    public DateTime? DateEnabled { get; set; }
}
