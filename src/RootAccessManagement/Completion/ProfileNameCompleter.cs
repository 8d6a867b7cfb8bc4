using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RootAccess.Aws.Credentials;
using RootAccessManagement.Abstractions;

namespace RootAccessManagement.Completion;

/// <summary>Offers the profiles of the AWS files.</summary>
public sealed class ProfileNameCompleter : ListCompleter
{
    private protected override IEnumerable<Candidate> Candidates(TypedParameters typed) =>
        AwsProfiles.List(typed.Text("ProfileLocation") is { Length: > 0 } file ? Resolve(file) : null)
            .Select(profile => new Candidate(profile.Name, profile.Description));

    // As the cmdlet does. A completer is given no session, but runs in one.
    private static string Resolve(string path)
    {
        object? engine = ScriptBlock.Create("$ExecutionContext").InvokeReturnAsIs();
        return InputMember.Unwrap(engine) is EngineIntrinsics intrinsics
            ? intrinsics.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path)
            : path;
    }
}
