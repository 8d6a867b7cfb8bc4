#Requires -Version 5.1
<#
.SYNOPSIS
    The first run against a real organization: reads, compares AWS's answers with what the module assumes, and gives a
    report without names or ids.
.DESCRIPTION
    The module was built against AWS's models and a simulator. This script is how its first contact with AWS itself is
    made: it says which calls it will make and who can see them, asks, makes them, and returns a report as text that you
    can read, and send to the maintainers when you like. It changes nothing, and writes no file.

    Without -AuditAccountId it opens no root session: it makes only reading calls with your own credentials.
.PARAMETER ProfileName
    The AWS profile to connect with. Without it the connection of this session is used, or the standard AWS chain.
.PARAMETER Region
    The Region to connect in.
.PARAMETER OrganizationId
    The organization it must be; any other one is refused.
.PARAMETER AuditAccountId
    One member account in which one root session is opened, for the audit task, which can only read. Everybody who watches
    for the use of its root user will see it.
.PARAMETER IncludeIdentifier
    Leaves ids, names and addresses in the report. Do not send that one.
.PARAMETER Module
    The module to use, when it is not the one built in this repository and not imported yet.
.EXAMPLE
    ./tests/FirstContact/Invoke-FirstContact.ps1 -ProfileName org-admin -WhatIf

    Only says what it would call.
.EXAMPLE
    ./tests/FirstContact/Invoke-FirstContact.ps1 -ProfileName org-admin | Set-Content first-contact.md
.EXAMPLE
    ./tests/FirstContact/Invoke-FirstContact.ps1 -ProfileName org-admin -AuditAccountId 111122223333
#>
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
[OutputType([string])]
param(
    [string] $ProfileName,

    [string] $Region,

    [string] $OrganizationId,

    [ValidatePattern('^\d{12}$')]
    [string] $AuditAccountId,

    [switch] $IncludeIdentifier,

    [string] $Module
)

# Only commands of Microsoft.PowerShell.Core are used, so that RootAccess.Shell can run this where there is no PowerShell.
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
. ([System.IO.Path]::Combine($PSScriptRoot, 'Redaction.ps1'))
. ([System.IO.Path]::Combine($PSScriptRoot, 'Assumptions.ps1'))

$calls = @(
    'sts:GetCallerIdentity'
    'organizations:DescribeOrganization'
    'organizations:ListAWSServiceAccessForOrganization'
    'organizations:ListDelegatedAdministrators'
    'organizations:ListAccounts'
    'organizations:ListRoots'
    'organizations:ListOrganizationalUnitsForParent'
    'organizations:ListAccountsForParent'
    'organizations:ListTagsForResource'
    'iam:ListOrganizationsFeatures'
)
$rootSessionCalls = @(
    'iam:GetAccountSummary'
    'iam:GetUser'
    'iam:GetLoginProfile'
    'iam:ListAccessKeys'
    'iam:GetAccessKeyLastUsed'
    'iam:ListSigningCertificates'
    'iam:ListMFADevices'
)

$plan = @(
    'First contact: this reads the organization and compares the answers with what the module assumes. It changes nothing.'
    'With your own credentials it calls:'
    $calls | ForEach-Object { "    $_" }
    'They appear as ordinary read events in the CloudTrail of your account. There is a call for each page of accounts and for'
    'each organizational unit; ListTagsForResource is called for one account.'
    if ($AuditAccountId) {
        "In account $AuditAccountId it opens one root session of at most 15 minutes, for the task IAMAuditRootUserCredentials,"
        'which can only read:'
        '    sts:AssumeRoot'
        $rootSessionCalls | ForEach-Object { "    $_" }
        'The AssumeRoot event appears in your account. The others appear in that account as events of its root user: an alarm'
        'on the use of root can go off there. They carry userIdentity.sessionContext.assumedRoot = "true".'
    }
    else {
        'It opens no root session in any account. -AuditAccountId names one in which it may.'
    }
)
$plan | ForEach-Object { $Host.UI.WriteLine($_) }
if (-not $PSCmdlet.ShouldProcess('the organization of your credentials', 'Make these calls')) {
    return
}

if (-not (Get-Module -Name RootAccessManagement)) {
    if (-not $Module) {
        $Module = [System.IO.Path]::Combine($PSScriptRoot, '..', '..', 'out', 'RootAccessManagement', 'RootAccessManagement.psd1')
    }

    Import-Module -Name $Module
}

$redaction = New-Redaction
$findings = [System.Collections.Generic.List[object]]::new()

function Invoke-Step {
    param([string] $Name, [scriptblock] $Read, [scriptblock] $Compare)

    # A row may come with an error about a part of it; both count.
    $ErrorActionPreference = 'Continue'
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $output = @(
        try {
            & $Read 2>&1
        }
        catch {
            $_
        }
    )
    $answer = @($output | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] })
    $failures = @($output | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | ForEach-Object {
            "$($_.FullyQualifiedErrorId.Split(',')[0]): $($_.Exception.Message)"
        })
    $found = @("$($answer.Count) rows in $($watch.ElapsedMilliseconds) ms") + $failures
    $findings.Add((New-Finding -Name "$Name can be read" -Same ($failures.Count -eq 0) -Found ($found -join '; ')))
    if ($answer.Count -eq 0) {
        return
    }

    & $Compare $answer | ForEach-Object { $findings.Add($_) }
    $answer
}

$connection = Get-RootAccessConnection
if (-not $connection -or $ProfileName -or $Region -or $OrganizationId) {
    $place = @{}
    foreach ($name in 'ProfileName', 'Region', 'OrganizationId') {
        if ($PSBoundParameters.ContainsKey($name)) {
            $place[$name] = $PSBoundParameters[$name]
        }
    }

    $connection = Invoke-Step -Name 'The caller' -Read { Connect-RootAccess @place } -Compare { }
}

if ($connection) {
    Compare-Connection -Connection $connection | ForEach-Object { $findings.Add($_) }
    $feature = Invoke-Step -Name 'The features' -Read { Get-OrgRootFeature } -Compare { Compare-Feature -Feature $args[0] }
    $accounts = @(Invoke-Step -Name 'The accounts' -Read { Get-OrgMemberAccount -State * -IncludeManagementAccount } -Compare {
            Compare-Account -Account $args[0] -Connection $connection
        })
    foreach ($account in $accounts) {
        Add-RedactedValue -Redaction $redaction -Value $account.AccountName -Kind 'name'
        Add-RedactedValue -Redaction $redaction -Value $account.OrganizationalUnitPath -Kind 'path'
    }

    $sample = @($accounts | Where-Object { $_.State -eq 'ACTIVE' -and -not $_.IsManagementAccount })[0..0]
    if ($sample) {
        $null = Invoke-Step -Name 'The tags of one account' -Read {
            Get-OrgMemberAccount -AccountId $sample[0].AccountId -IncludeTag
        } -Compare { Compare-Tag -Account $args[0] }
    }

    if ($AuditAccountId) {
        $null = Invoke-Step -Name 'The root user of one account' -Read {
            Get-MemberRootCredential -AccountId $AuditAccountId -Detailed
        } -Compare { Compare-Audit -Audit $args[0] }
    }
}

$report = ConvertTo-Report -Finding $findings -Connection $connection
if (-not $IncludeIdentifier) {
    $report = Protect-Text -Redaction $redaction -Text $report
}

$report
