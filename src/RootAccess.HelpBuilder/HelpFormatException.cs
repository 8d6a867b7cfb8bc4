using System;

namespace RootAccess.HelpBuilder;

/// <summary>A page that is not written in the schema.</summary>
internal sealed class HelpFormatException(string message) : Exception(message);
