using System;
using System.Linq;
using System.Text.RegularExpressions;
using Amazon;
using RootAccess.Core.Errors;

namespace RootAccess.Aws.Endpoints;

/// <summary>Checks names of Regions: they become part of host names that signed requests go to.</summary>
internal static class RegionName
{
    private static readonly Regex s_form = new(
        "^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Checks a Region's name.</summary>
    /// <param name="name">What was given or configured.</param>
    /// <param name="isCustom">Whether other addresses than AWS's are used, where Regions may be named freely.</param>
    /// <returns>The name.</returns>
    /// <exception cref="RootAccessException">It is no Region.</exception>
    public static string Check(string name, bool isCustom)
    {
        string trimmed = name.Trim();
        bool isKnown = RegionEndpoint.EnumerableAllRegions.Any(region => region.SystemName == trimmed);
        return isKnown || (isCustom && s_form.IsMatch(trimmed))
            ? trimmed
            : throw new RootAccessException(
                ErrorIds.RegionDisabled, FailureCategory.InvalidArgument, $"'{trimmed}' is not a Region known here.")
            {
                Target = trimmed,
                RecommendedAction = "Give the name of a Region, such as us-east-1. Root access is the same from every"
                    + " Region of a partition.",
            };
    }
}
