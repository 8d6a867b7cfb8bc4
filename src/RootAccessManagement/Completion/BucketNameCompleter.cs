using System.Collections.Generic;
using System.Linq;

namespace RootAccessManagement.Completion;

/// <summary>
/// Offers the buckets that tasks over this connection found before. No account's buckets are listed for it: that would
/// take a root session.
/// </summary>
public sealed class BucketNameCompleter : ListCompleter
{
    private protected override IEnumerable<Candidate> Candidates(TypedParameters typed)
    {
        string? accountId = typed.Text("AccountId");
        return (typed.Organization?.Seen.Buckets ?? [])
            .Where(bucket => accountId is null || bucket.AccountId == accountId)
            .Select(bucket => new Candidate(bucket.Name, $"{bucket.AccountId} in {bucket.Region}"));
    }
}
