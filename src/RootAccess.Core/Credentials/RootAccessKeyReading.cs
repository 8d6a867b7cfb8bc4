using System.Collections.Generic;
using RootAccess.Core.Models;

namespace RootAccess.Core.Credentials;

/// <summary>The access keys of a root user.</summary>
/// <param name="Keys">The keys, with their last use.</param>
/// <param name="UnreadableUse">Ids of keys whose last use could not be read.</param>
internal sealed record RootAccessKeyReading(IReadOnlyList<RootAccessKey> Keys, IReadOnlyList<string> UnreadableUse);
