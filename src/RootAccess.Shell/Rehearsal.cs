namespace RootAccess.Shell;

/// <summary>The main job on a simulated organization, one command after the other.</summary>
internal static class Rehearsal
{
    // As for a script that is stopped.
    private const int StopExitCode = 1;

    private const string Sandbox =
        "Get-OrgMemberAccount -OrganizationalUnit Sandbox -Recurse | Get-MemberRootCredential";

    private const string Removal = Sandbox + " | Where-Object HasRootCredential | Remove-MemberRootCredential";

    private static readonly RehearsalStep[] s_steps =
    [
        new("Connect to an organization that exists in this process only.", "Connect-RootAccess -Simulation"),
        new("Turn centralized root access on: first what it needs and audits, then unlocking.",
            "Enable-OrgRootCredentialManagement -Force"),
        new(null, "Enable-OrgRootSession -Force"),
        new("Which accounts are there?", "Get-OrgMemberAccount"),
        new("Which of them have root credentials? What cannot be read is Unknown, never clean, and ends in an error.",
            "Get-MemberRootCredential"),
        new("What would be removed in one organizational unit? -WhatIf opens no root session and changes nothing.",
            $"{Removal} -WhatIf"),
        new("Now really. An account whose root user was used within 90 days is refused.", $"{Removal} -Force"),
        new("The proof: read again.", Sandbox),
    ];

    /// <summary>Runs the steps, each shown before its output.</summary>
    internal static int Run(ShellSession session)
    {
        for (int index = 0; index < s_steps.Length; index++)
        {
            RehearsalStep step = s_steps[index];
            if (step.Explanation is not null)
            {
                session.WriteLine($"# {step.Explanation}");
            }

            session.WriteLine($"PS> {step.Command}");

            // Later steps report accounts that could not be read or were refused: that is part of the story.
            int exitCode = session.RunScript(step.Command);
            if (session.IsStopped)
            {
                session.WriteLine("Stopped: the steps that were left did not run.");
                return StopExitCode;
            }

            if (exitCode != 0 && index == 0)
            {
                return exitCode;
            }
        }

        session.WriteLine(
            "That was a simulation: nothing left this process. Next, read the part of README.md about a first session"
                + " against a real organization, and begin there with Get-MemberRootCredential: it changes nothing.");
        return 0;
    }
}
