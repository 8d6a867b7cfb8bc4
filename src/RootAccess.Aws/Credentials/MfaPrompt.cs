using System;
using RootAccess.Core.Errors;

namespace RootAccess.Aws.Credentials;

/// <summary>Asks for MFA codes on the thread that made it, until it is closed: nobody can answer elsewhere.</summary>
/// <param name="tokenCode">Answers with a code for a device; null when nobody can be asked.</param>
internal sealed class MfaPrompt(Func<string, string>? tokenCode) : IDisposable
{
    private readonly int _threadId = Environment.CurrentManagedThreadId;
    private volatile bool _isClosed;

    /// <summary>Asks for a code.</summary>
    /// <param name="serialNumber">The device.</param>
    /// <returns>The code.</returns>
    /// <exception cref="RootAccessException">Nobody can be asked here, or no code was given.</exception>
    public string Ask(string serialNumber)
    {
        if (tokenCode is null || _isClosed || Environment.CurrentManagedThreadId != _threadId)
        {
            throw CredentialFailures.MfaTokenRequired(serialNumber);
        }

        string? code = tokenCode(serialNumber);
        return string.IsNullOrWhiteSpace(code) ? throw CredentialFailures.MfaTokenRequired(serialNumber) : code!.Trim();
    }

    public void Dispose() => _isClosed = true;
}
