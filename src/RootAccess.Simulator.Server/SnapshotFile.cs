using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Simulator.Server;

/// <summary>
/// Keeps a simulator in a file. Each version is written beside the last one and takes its place in one step, so the
/// file is whole at every moment. It holds the simulated secrets; only its owner may read it.
/// </summary>
internal sealed class SnapshotFile : IDisposable
{
    // Changes come in flocks; what is written is the state after the flock.
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

    private readonly string _path;
    private readonly FileStream _lock;
    private AwsSimulator? _written;
    private long _writtenVersion;

    private SnapshotFile(string path, FileStream fileLock)
    {
        _path = path;
        _lock = fileLock;
    }

    /// <summary>Takes the file for this process.</summary>
    /// <exception cref="IOException">Another server uses it, or the folder is not there.</exception>
    public static SnapshotFile Open(string path)
    {
        string full = Path.GetFullPath(path);
        return new SnapshotFile(full, new FileStream(full + ".lock", Options(FileMode.OpenOrCreate)));
    }

    /// <summary>What the file holds, or null when there is none yet.</summary>
    public byte[]? Read() => File.Exists(_path) ? File.ReadAllBytes(_path) : null;

    /// <summary>Writes the file after changes until it is cancelled, and once more then.</summary>
    public async Task FollowAsync(ServedSimulator served, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                WriteIfChanged(served.Current);
                await Task.Delay(s_interval, TimeProvider.System, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            WriteIfChanged(served.Current);
        }
    }

    public void Dispose() => _lock.Dispose();

    private void WriteIfChanged(AwsSimulator simulator)
    {
        long version = simulator.Version;
        if (ReferenceEquals(simulator, _written) && version == _writtenVersion)
        {
            return;
        }

        Write(simulator.TakeSnapshot());
        _written = simulator;
        _writtenVersion = version;
    }

    private void Write(byte[] snapshot)
    {
        string draft = _path + ".tmp";
        File.Delete(draft);
        using (FileStream stream = new(draft, Options(FileMode.CreateNew)))
        {
            stream.Write(snapshot);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, _path, overwrite: true);
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        FileStreamOptions options = new()
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
