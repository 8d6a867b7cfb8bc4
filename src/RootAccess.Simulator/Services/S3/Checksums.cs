using System;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using RootAccess.Simulator.Security;

namespace RootAccess.Simulator.Services.S3;

/// <summary>The checksums S3 clients send, in base64 as they send them.</summary>
internal static class Checksums
{
    private const uint Crc32Polynomial = 0xEDB88320;
    private const uint Crc32cPolynomial = 0x82F63B78;
    private const ulong Crc64NvmePolynomial = 0x9A6C9329AC4BC9B5;

    /// <summary>The checksum of an algorithm by its lower-case name, or null when it is not known here.</summary>
    public static string? Compute(string algorithm, byte[] body) => algorithm switch
    {
        "crc32" => Crc32(body, Crc32Polynomial),
        "crc32c" => Crc32(body, Crc32cPolynomial),
        "crc64nvme" => Crc64(body),
        "sha1" => Sha1(body),
        "sha256" => Convert.ToBase64String(Hashing.Sha256(body)),
        "sha512" => Hash(SHA512.Create(), body),
        "md5" => Md5(body),
        _ => null,
    };

    [SuppressMessage("Security", "CA5351", Justification = "MD5 is what the S3 protocol defines.")]
    public static string Md5(byte[] body) => Hash(MD5.Create(), body);

    private static string Crc32(byte[] data, uint polynomial)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in data)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ polynomial : crc >> 1;
            }
        }

        return BigEndian(~crc, 4);
    }

    private static string Crc64(byte[] data)
    {
        ulong crc = ulong.MaxValue;
        foreach (byte value in data)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ Crc64NvmePolynomial : crc >> 1;
            }
        }

        return BigEndian(~crc, 8);
    }

    private static string BigEndian(ulong value, int size)
    {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++)
        {
            bytes[size - 1 - i] = (byte)(value >> (8 * i));
        }

        return Convert.ToBase64String(bytes);
    }

    [SuppressMessage("Security", "CA5350", Justification = "SHA-1 is what the S3 protocol defines.")]
    private static string Sha1(byte[] body) => Hash(SHA1.Create(), body);

    private static string Hash(HashAlgorithm algorithm, byte[] body)
    {
        using (algorithm)
        {
            return Convert.ToBase64String(algorithm.ComputeHash(body));
        }
    }
}
