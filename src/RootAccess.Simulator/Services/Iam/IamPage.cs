using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Iam;

/// <summary>A page of an IAM list, cut by MaxItems and continued by Marker.</summary>
internal sealed record IamPage<T>(IReadOnlyList<T> Items, string? NextMarker)
{
    private const string MarkerPrefix = "page";

    public static IamPage<T> Cut(OperationContext context, QueryInput input, IEnumerable<T> all)
    {
        int? maxItems = ModelValidation.Integer(input["MaxItems"]);
        new ModelValidation().Range("maxItems", maxItems, 1, 1000).ThrowIfAny();
        int start = Start(input["Marker"]);
        int size = Math.Min(maxItems ?? 100, context.Simulation.Options.PageSize);
        T[] items = all.ToArray();
        string? next = start + size < items.Length ? $"{MarkerPrefix}-{AwsText.Integer(start + size)}" : null;
        return new IamPage<T>(items.Skip(start).Take(size).ToArray(), next);
    }

    public void WriteEnd(QueryOutput output) =>
        output.Member("IsTruncated", NextMarker is not null).Member("Marker", NextMarker);

    private static int Start(string? marker)
    {
        if (marker is null)
        {
            return 0;
        }

        string[] parts = marker.Split('-');
        return parts.Length == 2 && parts[0] == MarkerPrefix && int.TryParse(parts[1], out int start)
            ? start
            : throw new AwsError(400, "ValidationError", "Invalid Marker.");
    }
}
