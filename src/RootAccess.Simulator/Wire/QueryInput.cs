using System;
using System.Collections.Generic;

namespace RootAccess.Simulator.Wire;

/// <summary>The form of an AWS query request.</summary>
internal sealed class QueryInput
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>The value of a parameter, or null when it was not sent.</summary>
    public string? this[string name] => _values.TryGetValue(name, out string? value) ? value : null;

    /// <summary>Every parameter.</summary>
    public IEnumerable<KeyValuePair<string, string>> All => _values;

    public static QueryInput Parse(SimulatorRequest request)
    {
        QueryInput input = new();
        input.Add(request.QueryString);
        input.Add(AwsText.Utf8.GetString(request.Body));
        return input;
    }

    private void Add(string form)
    {
        foreach (string part in form.Split('&'))
        {
            if (part.Length > 0)
            {
                string[] pair = part.Split(['='], 2);
                _values[PercentEncoding.DecodeForm(pair[0])] =
                    pair.Length == 2 ? PercentEncoding.DecodeForm(pair[1].TrimEnd('\r', '\n')) : string.Empty;
            }
        }
    }
}
