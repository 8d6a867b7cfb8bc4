using System;
using System.Security.Cryptography;
using System.Text;

namespace RootAccess.Simulator.Security;

/// <summary>The hashes SigV4 is made of.</summary>
internal static class Hashing
{
    public static byte[] Sha256(byte[] data)
    {
#if NET8_0_OR_GREATER
        return SHA256.HashData(data);
#else
        using SHA256 hash = SHA256.Create();
        return hash.ComputeHash(data);
#endif
    }

    public static byte[] HmacSha256(byte[] key, string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
#if NET8_0_OR_GREATER
        return HMACSHA256.HashData(key, data);
#else
        using HMACSHA256 hash = new(key);
        return hash.ComputeHash(data);
#endif
    }

    public static string Sha256Hex(byte[] data) => Hex(Sha256(data));

    public static string Hex(byte[] bytes)
    {
        const string Digits = "0123456789abcdef";
        char[] text = new char[bytes.Length * 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            text[i * 2] = Digits[bytes[i] >> 4];
            text[(i * 2) + 1] = Digits[bytes[i] & 15];
        }

        return new string(text);
    }

    /// <summary>Compares without telling by its duration where the difference is.</summary>
    public static bool FixedTimeEquals(string left, string right)
    {
        int difference = left.Length ^ right.Length;
        for (int i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            difference |= left[i] ^ right[i];
        }

        return difference == 0;
    }
}
