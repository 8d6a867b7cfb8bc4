using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Amazon.Runtime.CredentialManagement;

namespace RootAccessManagement.Completion;

/// <summary>Offers the profiles of the AWS files.</summary>
public sealed class ProfileNameCompleter : ListCompleter
{
    private protected override IEnumerable<Candidate> Candidates(IDictionary boundParameters) =>
        new CredentialProfileStoreChain(boundParameters["ProfileLocation"] as string)
            .ListProfiles()
            .Select(profile => new Candidate(profile.Name));
}
