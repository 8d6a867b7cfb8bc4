@{
    RootModule             = 'bin/RootAccessManagement.psm1'
    ModuleVersion          = '0.1.0'
    GUID                   = 'f3a1c1f0-5d0e-4f52-9a1b-2f6c1b7d5e34'
    Author                 = 'RootAccessManagement contributors'
    CompanyName            = 'RootAccessManagement contributors'
    Copyright              = '(c) RootAccessManagement contributors'
    Description            = 'Centralized root access for AWS Organizations from PowerShell: inventory member accounts, audit and remove their root credentials, with proof.'
    PowerShellVersion      = '5.1'
    # For Windows PowerShell; PowerShell 7 does not look at it.
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions   = @('Desktop', 'Core')
    FormatsToProcess       = @('bin/RootAccessManagement.Format.ps1xml')
    FunctionsToExport      = @()
    AliasesToExport        = @()
    VariablesToExport      = @()
    # With commas: without them, every name is a statement for PowerShell to compile at each import.
    CmdletsToExport        = @(
        'Connect-RootAccess',
        'Disconnect-RootAccess',
        'Get-RootAccessConnection',
        'Get-OrgRootFeature',
        'Enable-OrgRootCredentialManagement',
        'Disable-OrgRootCredentialManagement',
        'Enable-OrgRootSession',
        'Disable-OrgRootSession',
        'Get-OrgRootDelegatedAdministrator',
        'Register-OrgRootDelegatedAdministrator',
        'Unregister-OrgRootDelegatedAdministrator',
        'Test-OrgRootAccess',
        'Get-OrgMemberAccount',
        'Get-MemberRootCredential',
        'Remove-MemberRootCredential',
        'Get-RootTask',
        'Invoke-RootTask',
        'New-RootSession',
        'Close-MemberAccount',
        'Get-RootAccessJournal',
        'Test-RootAccessJournal'
    )
    PrivateData            = @{
        # Before it is published to a public gallery, LicenseUri and ProjectUri belong here.
        PSData = @{
            Tags         = @('AWS', 'Organizations', 'IAM', 'Root', 'RootAccess', 'AssumeRoot', 'Security', 'Audit', 'Windows', 'Linux', 'MacOS')
            ReleaseNotes = '0.1.0: inventory, audit and removal of root credentials, the five root tasks, account closures, a preflight, and a simulated organization to rehearse on.'
        }
    }
}
