using System;
using System.Runtime.InteropServices;
using System.Security;

namespace RootAccessManagement.Connecting;

/// <summary>Moves text in and out of secure strings.</summary>
internal static class SecretText
{
    internal static SecureString Protect(string text)
    {
        SecureString secret = new();
        foreach (char character in text)
        {
            secret.AppendChar(character);
        }

        secret.MakeReadOnly();
        return secret;
    }

    internal static string Reveal(SecureString secret)
    {
        IntPtr pointer = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            return Marshal.PtrToStringUni(pointer) ?? string.Empty;
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(pointer);
        }
    }
}
