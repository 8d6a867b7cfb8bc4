using System;

namespace RootAccess.PackageBuilder;

/// <summary>The staged module is not what may be published; the message says why.</summary>
internal sealed class PackageException(string message) : Exception(message);
