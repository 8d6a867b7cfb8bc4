using System;
using System.Collections.Generic;

namespace RootAccess.Simulator.Security;

/// <summary>The parsed <c>Authorization</c> header of a SigV4 request.</summary>
internal sealed record CredentialScope(
    string AccessKeyId,
    string Date,
    string Region,
    string Service,
    IReadOnlyList<string> SignedHeaders,
    string Signature)
{
    public const string Algorithm = "AWS4-HMAC-SHA256";

    public string Scope => $"{Date}/{Region}/{Service}/aws4_request";

    /// <summary>Reads the header, or returns null when it is not a complete SigV4 header.</summary>
    public static CredentialScope? TryParse(string? header)
    {
        if (header is null || !header.StartsWith(Algorithm, StringComparison.Ordinal))
        {
            return null;
        }

        string? credential = null;
        string? signedHeaders = null;
        string? signature = null;
        foreach (string part in header.Substring(Algorithm.Length).Split(','))
        {
            string[] pair = part.Trim().Split(['='], 2);
            switch (pair[0])
            {
                case "Credential" when pair.Length == 2:
                    credential = pair[1];
                    break;
                case "SignedHeaders" when pair.Length == 2:
                    signedHeaders = pair[1];
                    break;
                case "Signature" when pair.Length == 2:
                    signature = pair[1];
                    break;
                default:
                    return null;
            }
        }

        string[] scope = credential?.Split('/') ?? [];
        if (scope.Length != 5 || scope[4] != "aws4_request" || string.IsNullOrEmpty(signedHeaders) || signature is null)
        {
            return null;
        }

        return new CredentialScope(scope[0], scope[1], scope[2], scope[3], signedHeaders!.Split(';'), signature);
    }
}
