using System.Collections;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Aws.Credentials;

namespace RootAccessManagement.Completion;

/// <summary>Offers the profiles of the AWS files.</summary>
public sealed class ProfileNameCompleter : ListCompleter
{
    private protected override IEnumerable<Candidate> Candidates(IDictionary boundParameters) =>
        ProfileNames.Read(boundParameters["ProfileLocation"] as string).Select(name => new Candidate(name));
}
