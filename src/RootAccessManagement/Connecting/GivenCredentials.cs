using System;
using RootAccess.Aws;

namespace RootAccessManagement.Connecting;

/// <summary>Credentials that the user handed over, and where they came from.</summary>
/// <param name="Read">Reads the keys; asked again when they end.</param>
/// <param name="SourceName">The parameter or variable, in words without secrets.</param>
internal sealed record GivenCredentials(Func<SuppliedCredentials> Read, string SourceName);
