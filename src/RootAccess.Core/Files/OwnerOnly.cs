using System;
using System.IO;
#if NET8_0_OR_GREATER
using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;
#else
using System.Reflection;
#endif

namespace RootAccess.Core.Files;

/// <summary>
/// Makes files and folders that nobody but the current user can open, from their first moment on: mode 0600 and 0700,
/// or an access list with one entry on Windows.
/// </summary>
internal static class OwnerOnly
{
    private const int BufferSize = 4096;

#if NET8_0_OR_GREATER
    /// <summary>Makes a folder; one that is there is left as it is.</summary>
    internal static void CreateFolder(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            CreateWindowsFolder(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Makes a new file.</summary>
    /// <exception cref="IOException">There is one of that name, or it cannot be made.</exception>
    internal static FileStream CreateFile(string path) => OperatingSystem.IsWindows()
        ? CreateWindowsFile(path)
        : new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = BufferSize,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });

    [SupportedOSPlatform("windows")]
    private static void CreateWindowsFolder(string path)
    {
        DirectorySecurity security = new();
        security.SetSecurityDescriptorSddlForm($"D:P(A;OICI;FA;;;{CurrentUser()})");
        security.CreateDirectory(path);
    }

    [SupportedOSPlatform("windows")]
    private static FileStream CreateWindowsFile(string path)
    {
        FileSecurity security = new();
        security.SetSecurityDescriptorSddlForm($"D:P(A;;FA;;;{CurrentUser()})");
        return new FileInfo(path).Create(
            FileMode.CreateNew, FileSystemRights.Write, FileShare.None, BufferSize, FileOptions.None, security);
    }

    [SupportedOSPlatform("windows")]
    private static string CurrentUser()
    {
        using var user = WindowsIdentity.GetCurrent();
        return user.User?.Value ?? throw new IOException("The current user has no security id.");
    }
#else
    // This target runs on the .NET Framework of Windows PowerShell alone. Its core library has what is needed, but
    // .NET Standard does not name it, and the packages that do throw there.
    private const int Write = 0x116;

    /// <summary>Makes a folder; one that is there is left as it is.</summary>
    internal static void CreateFolder(string path)
    {
        if (!Directory.Exists(path))
        {
            Type type = Framework("System.Security.AccessControl.DirectorySecurity");
            Call(typeof(Directory), null, "CreateDirectory", path, Security(type, "OICI"));
        }
    }

    /// <summary>Makes a new file.</summary>
    /// <exception cref="IOException">There is one of that name, or it cannot be made.</exception>
    internal static FileStream CreateFile(string path)
    {
        Type rights = Framework("System.Security.AccessControl.FileSystemRights");
        object security = Security(Framework("System.Security.AccessControl.FileSecurity"), string.Empty);
        try
        {
            return (FileStream)Activator.CreateInstance(
                typeof(FileStream),
                path,
                FileMode.CreateNew,
                Enum.ToObject(rights, Write),
                FileShare.None,
                BufferSize,
                FileOptions.None,
                security);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } cause)
        {
            throw new IOException(cause.Message, cause);
        }
    }

    private static object Security(Type type, string inheritance)
    {
        object security = Activator.CreateInstance(type);
        Call(type, security, "SetSecurityDescriptorSddlForm", $"D:P(A;{inheritance};FA;;;{CurrentUser()})");
        return security;
    }

    private static string CurrentUser()
    {
        Type type = Framework("System.Security.Principal.WindowsIdentity");
        object identity = Call(type, null, "GetCurrent")!;
        object? user = type.GetProperty("User")?.GetValue(identity);
        return user?.ToString() ?? throw new IOException("The current user has no security id.");
    }

    private static Type Framework(string name) =>
        typeof(object).Assembly.GetType(name) ?? throw new PlatformNotSupportedException($"There is no {name} here.");

    private static object? Call(Type type, object? target, string name, params object[] arguments)
    {
        BindingFlags kind = target is null ? BindingFlags.Static : BindingFlags.Instance;
        try
        {
            return type.InvokeMember(
                name,
                BindingFlags.InvokeMethod | BindingFlags.Public | kind,
                null,
                target,
                arguments,
                System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } cause)
        {
            throw new IOException(cause.Message, cause);
        }
    }
#endif
}
