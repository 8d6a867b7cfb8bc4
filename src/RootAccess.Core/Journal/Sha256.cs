using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RootAccess.Core.Journal;

/// <summary>SHA-256 as text.</summary>
internal static class Sha256
{
    internal const int HexLength = 64;

    /// <summary>The hash in lower-case hexadecimal digits.</summary>
    internal static string Hex(byte[] bytes)
    {
#if NET8_0_OR_GREATER
        byte[] hash = SHA256.HashData(bytes);
#else
        using var sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(bytes);
#endif
        StringBuilder text = new(HexLength);
        foreach (byte part in hash)
        {
            text.Append(part.ToString("x2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
