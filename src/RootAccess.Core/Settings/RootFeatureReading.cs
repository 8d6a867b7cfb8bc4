using System.Collections.Generic;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;

namespace RootAccess.Core.Settings;

/// <summary>The organization's switches, and why some could not be read.</summary>
/// <param name="Row">What was read; null members could not be.</param>
/// <param name="Errors">One error a switch that could not be read and whose state no other answer explains.</param>
public sealed record RootFeatureReading(OrgRootFeature Row, IReadOnlyList<RootAccessException> Errors);
