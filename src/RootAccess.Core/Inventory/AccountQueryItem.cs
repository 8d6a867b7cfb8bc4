using RootAccess.Core.Errors;
using RootAccess.Core.Models;

namespace RootAccess.Core.Inventory;

/// <summary>
/// One answer to an <see cref="AccountQuery"/>: an account, an error, or an account whose tags failed.
/// </summary>
/// <param name="Account">The account; null when there is only an error.</param>
/// <param name="Error">What could not be answered, its target being the id or path given; null when nothing.</param>
public sealed record AccountQueryItem(OrgMemberAccount? Account, RootAccessException? Error);
