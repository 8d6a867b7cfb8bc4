using System;
using System.IO;
using System.Linq;
using RootAccess.Core.Errors;
using RootAccess.Core.Files;

namespace RootAccess.Core.Journal;

/// <summary>Where journals lie, and which places are not fit for them.</summary>
public static class JournalLocation
{
    /// <summary>The end of every journal's name.</summary>
    public const string Extension = ".jsonl";

    // Variables that the platforms set whose disk is gone when the job ends.
    private static readonly string[] s_ephemeralVariables =
    [
        "AUTOMATION_ASSET_ACCOUNTID", "FUNCTIONS_WORKER_RUNTIME", "AWS_LAMBDA_FUNCTION_NAME", "CODEBUILD_BUILD_ID",
        "GITHUB_ACTIONS", "TF_BUILD",
    ];

    private static readonly string[] s_networkFormats =
    [
        "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "9p", "afs", "webdav", "ceph", "lustre", "gpfs",
        "beegfs", "fuse.sshfs", "fuse.ceph-fuse", "fuse.glusterfs", "fuse.rclone", "fuse.s3fs", "fuse.gcsfuse",
        "fuse.blobfuse2",
    ];

    /// <summary>
    /// <c>RootAccessManagement/Journal</c> in the user's local application data (<c>%LOCALAPPDATA%</c>,
    /// <c>~/.local/share</c> or <c>~/Library/Application Support</c>); null where there is none.
    /// </summary>
    public static string? DefaultFolder
    {
        get
        {
            string data = Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            return data.Length == 0 ? null : Path.Combine(data, "RootAccessManagement", "Journal");
        }
    }

    /// <summary>Whether a journal there lies on another machine, whose locks cannot be trusted.</summary>
    /// <param name="path">A full path.</param>
    public static bool IsOnNetwork(string path)
    {
        try
        {
            string target = IsShare(path) ? path : LinkedPath.Resolve(path);
            if (IsShare(target))
            {
                return true;
            }

            DriveInfo? drive = DriveInfo.GetDrives()
                .Where(drive => IsBelow(target, drive.Name))
                .OrderByDescending(drive => drive.Name.Length)
                .FirstOrDefault();
            return drive is not null
                && (drive.DriveType == DriveType.Network || s_networkFormats.Contains(drive.DriveFormat));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot even be asked fails when the journal is opened, or shows there that it keeps no locks.
            return false;
        }
    }

    /// <summary>
    /// Whether a path means the same place wherever a process works. On Windows <c>C:name</c> and <c>\name</c> do not:
    /// they follow the current folder or drive.
    /// </summary>
    /// <param name="path">A path of this machine.</param>
    public static bool IsFullPath(string path) => IsFullPath(path, Path.DirectorySeparatorChar == '\\');

    internal static bool IsFullPath(string path, bool isWindows) => isWindows
        ? path is [var drive, ':', '\\' or '/', ..] && char.ToUpperInvariant(drive) is >= 'A' and <= 'Z'
            || path is ['\\' or '/', '\\' or '/', ..]
        : path is ['/', ..];

    /// <summary>The file of an organization.</summary>
    /// <exception cref="RootAccessException">
    /// <see cref="ErrorIds.JournalUnavailable"/>: nobody named a place, and the usual one is not fit.
    /// </exception>
    internal static string Choose(JournalSettings settings, string organizationId)
    {
        if (settings.Path is { } named)
        {
            return IsFile(named) ? named : Path.Combine(named, organizationId + Extension);
        }

        if (settings.IsTemporary)
        {
            return TemporaryJournal.NewPath(organizationId);
        }

        string? variable = s_ephemeralVariables.FirstOrDefault(
            name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)));
        string folder = variable is null && DefaultFolder is { } usual
            ? usual
            : throw JournalRefusals.PathRequired(variable);
        return IsOnNetwork(folder)
            ? throw JournalRefusals.NetworkShare(folder)
            : Path.Combine(folder, organizationId + Extension);
    }

    private static bool IsFile(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    private static bool IsShare(string path) => path.StartsWith(@"\\", StringComparison.Ordinal);

    private static bool IsBelow(string path, string root) =>
        path.StartsWith(root, Path.DirectorySeparatorChar == '\\'
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal)
        && (root.EndsWith(Path.DirectorySeparatorChar.ToString(), StringComparison.Ordinal)
            || path.Length == root.Length
            || path[root.Length] == Path.DirectorySeparatorChar);
}
