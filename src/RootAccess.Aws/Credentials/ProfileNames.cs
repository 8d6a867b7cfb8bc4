using System.Collections.Generic;

namespace RootAccess.Aws.Credentials;

/// <summary>The names of the profiles there are.</summary>
public static class ProfileNames
{
    /// <summary>Reads the shared AWS files and, on Windows, the .NET credential store.</summary>
    /// <param name="location">The credentials file; null for the default one.</param>
    /// <returns>The names.</returns>
    public static IReadOnlyList<string> Read(string? location) => new ProfileStore(location).Names();
}
