using System;
using System.Text.RegularExpressions;

namespace RootAccess.Aws.Calls;

/// <summary>Keeps what AWS and the transport say free of secrets.</summary>
internal static class SafeText
{
    private const int MaximumLength = 2000;

    // Long runs without a space are tokens, signatures and bodies; names, ARNs and request ids are shorter or broken
    // up by characters that these do not have.
    private static readonly Regex s_token = new(
        "[A-Za-z0-9+/=%_-]{80,}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>AWS's text without what could be a secret.</summary>
    /// <remarks>
    /// A signature mismatch is answered with the request as AWS saw it, session token included: only its first
    /// sentence is kept.
    /// </remarks>
    public static string Clean(string? text, string? code)
    {
        string clean = text ?? string.Empty;
        if (code is "SignatureDoesNotMatch" or "InvalidSignatureException" or "IncompleteSignature")
        {
            int end = clean.IndexOfAny(['\r', '\n']);
            clean = end < 0 ? clean : clean.Substring(0, end);
        }

        clean = s_token.Replace(clean, "***").Trim();
        return clean.Length > MaximumLength ? clean.Substring(0, MaximumLength) : clean;
    }
}
