using System;
using System.Threading.Tasks;
using RootAccess.Core.Errors;

namespace RootAccess.Core.Preflight;

/// <summary>What a read gave: a value, an error, or neither when it was not tried.</summary>
internal sealed record Answer<T>(T? Value, RootAccessException? Error)
    where T : class
{
    internal static Answer<T> NotTried { get; } = new(null, null);

    internal static async Task<Answer<T>> OfAsync(Func<Task<T>> read)
    {
        try
        {
            return new Answer<T>(await read().ConfigureAwait(false), null);
        }
        catch (RootAccessException exception)
        {
            return new Answer<T>(null, exception);
        }
    }
}
