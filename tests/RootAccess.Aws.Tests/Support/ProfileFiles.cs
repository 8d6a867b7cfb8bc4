using System;
using System.IO;

namespace RootAccess.Aws.Tests.Support;

/// <summary>AWS profile files in a directory of their own.</summary>
internal sealed class ProfileFiles : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("root-access-").FullName;

    /// <summary>The credentials file's path.</summary>
    public string Credentials => Path.Combine(_directory, "credentials");

    public string Config => Path.Combine(_directory, "config");

    public ProfileFiles Write(string credentials, string config = "")
    {
        File.WriteAllText(Credentials, credentials);
        File.WriteAllText(Config, config);
        return this;
    }

    /// <summary>Writes another file and gives its path.</summary>
    public string Add(string name, string text)
    {
        string path = Path.Combine(_directory, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
