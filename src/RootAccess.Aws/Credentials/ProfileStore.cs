using System;
using System.Collections.Generic;
using System.IO;
using Amazon.Runtime.CredentialManagement;

namespace RootAccess.Aws.Credentials;

/// <summary>The profiles of the shared AWS files and, on Windows, of the .NET credential store.</summary>
internal sealed class ProfileStore
{
    private readonly CredentialProfileStoreChain _chain;
    private readonly string _file;

    /// <summary>Opens the files.</summary>
    /// <param name="location">The credentials file; null for the default one.</param>
    public ProfileStore(string? location)
    {
        // The SDK looks at this variable once a process; a session may set it later.
        string? chosen = location ?? Variable("AWS_SHARED_CREDENTIALS_FILE");
        _chain = new CredentialProfileStoreChain(chosen);
        _file = chosen ?? SharedCredentialsFile.DefaultFilePath;
    }

    /// <summary>Where profiles were looked for, in words.</summary>
    public string Description
    {
        get
        {
            string config = Variable("AWS_CONFIG_FILE")
                ?? Path.Combine(Path.GetDirectoryName(_file) ?? string.Empty, "config");
            return $"{_file} or {config}";
        }
    }

    public IReadOnlyList<CredentialProfile> All() => _chain.ListProfiles();

    public CredentialProfile? Find(string name)
    {
        try
        {
            return _chain.TryGetProfile(name, out CredentialProfile profile) ? profile : null;
        }
        catch (Exception exception)
            when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            // The SDK's text would quote the line it stumbled over.
            throw CredentialFailures.NotFound($"The AWS profile files ({Description}) could not be read.", name);
        }
    }

    public CredentialProfile Get(string name) =>
        Find(name) ?? throw CredentialFailures.ProfileNotFound(name, Description);

    private static string? Variable(string name)
    {
        string? value = Environment.GetEnvironmentVariable(name);
        return string.IsNullOrWhiteSpace(value) ? null : value;
    }
}
