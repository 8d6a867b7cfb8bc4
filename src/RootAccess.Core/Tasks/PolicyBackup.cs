using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using RootAccess.Core.Errors;
using RootAccess.Core.Files;

namespace RootAccess.Core.Tasks;

/// <summary>Saves policies before they are changed.</summary>
public static class PolicyBackup
{
    private const int MaximumTries = 100;

    // Byte for byte what AWS sent: no byte order mark, no added line feed.
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Where backups go when no folder is named: <c>RootAccessManagement/PolicyBackups</c> in the user's local
    /// application data (<c>%LOCALAPPDATA%</c>, <c>~/.local/share</c> or <c>~/Library/Application Support</c>).
    /// </summary>
    public static string DefaultFolder => Path.Combine(
        Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "RootAccessManagement",
        "PolicyBackups");

    /// <summary>Writes a policy to a new file that only its owner can read; returns when it is on the disk.</summary>
    /// <param name="folder">The folder, made when it is not there; null for <see cref="DefaultFolder"/>.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="resource">What the policy belongs to, such as a bucket's name.</param>
    /// <param name="time">The time to put into the file's name.</param>
    /// <param name="policy">The policy's text.</param>
    /// <returns>The file's full path.</returns>
    /// <exception cref="RootAccessException"><see cref="ErrorIds.PolicyBackupFailed"/>: it is not there.</exception>
    internal static string Write(string? folder, string accountId, string resource, DateTimeOffset time, string policy)
    {
        string target = folder ?? DefaultFolder;
        try
        {
            if (!Path.IsPathRooted(target))
            {
                throw new IOException("The folder is not a full path.");
            }

            OwnerOnly.CreateFolder(target);
            return WriteNew(target, FileName(accountId, resource, time), s_utf8.GetBytes(policy));
        }
        catch (Exception exception)
        {
            // Whatever the cause, there is no proof of a backup.
            throw RootTaskRefusals.BackupFailed(accountId, target, exception);
        }
    }

    private static string FileName(string accountId, string resource, DateTimeOffset time)
    {
        string stamp = time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        string plain = new([.. resource.Select(character =>
            char.IsLetterOrDigit(character) || character is '-' or '.' or '_' ? character : '_')]);
        return $"{accountId}_{plain}_{stamp}";
    }

    private static string WriteNew(string folder, string name, byte[] content)
    {
        for (int i = 1; ; i++)
        {
            string path = Path.GetFullPath(Path.Combine(folder, i == 1 ? $"{name}.json" : $"{name}-{i}.json"));
            if (i < MaximumTries && (File.Exists(path) || Directory.Exists(path)))
            {
                continue;
            }

            using FileStream stream = OwnerOnly.CreateFile(path);
            stream.Write(content, 0, content.Length);
            stream.Flush(flushToDisk: true);
            return path;
        }
    }
}
