namespace RootAccess.Shell;

/// <summary>The main job on a simulated organization, one command after the other.</summary>
internal static class Rehearsal
{
    private const string OrganizationalUnit = "Sandbox";

    private static readonly string[] s_commands =
    [
        "Connect-RootAccess -Simulation",
        "Enable-OrgRootCredentialManagement -Force",
        "Enable-OrgRootSession -Force",
        "Get-OrgMemberAccount",
        "Get-MemberRootCredential",
        $"{Removal} -WhatIf",
        $"{Removal} -Force",
        $"Get-OrgMemberAccount -OrganizationalUnit {OrganizationalUnit} -Recurse | Get-MemberRootCredential",
        "Disconnect-RootAccess",
    ];

    private const string Removal =
        $"Get-OrgMemberAccount -OrganizationalUnit {OrganizationalUnit} -Recurse | Get-MemberRootCredential"
        + " | Where-Object HasRootCredential | Remove-MemberRootCredential";

    /// <summary>Runs the commands, each shown before its output; stops at the first that fails as a whole.</summary>
    internal static int Run(ShellSession session)
    {
        foreach (string command in s_commands)
        {
            session.WriteLine($"PS> {command}");
            int exitCode = session.RunScript(command);
            if (exitCode != 0)
            {
                return exitCode;
            }
        }

        session.WriteLine(
            "That was a simulation, and nothing left this process. Next: read 'A first session against a real"
                + " organization' in README.md, connect with Connect-RootAccess, and begin with Get-MemberRootCredential.");
        return 0;
    }
}
