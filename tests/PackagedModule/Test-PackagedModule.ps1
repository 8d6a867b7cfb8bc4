#Requires -Version 5.1
<#
.SYNOPSIS
    Imports the packaged module, and does the main job with it on a simulated organization.
.DESCRIPTION
    Runs in Windows PowerShell 5.1 and in PowerShell 7, needs nothing else, and is meant for a process of its own. It throws
    at the first thing that is not as it should be.
.PARAMETER Path
    The folder of the module, or its zip, which is unpacked into a temporary folder first.
.EXAMPLE
    powershell -NoProfile -File tests/PackagedModule/Test-PackagedModule.ps1 -Path out/package/RootAccessManagement.zip
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [string] $Path)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

function Assert-That {
    param([string] $Claim, [bool] $IsTrue)

    if (-not $IsTrue) {
        throw "Not true in PowerShell $($PSVersionTable.PSVersion): $Claim."
    }

    Write-Host "    $Claim"
}

$unpacked = $null
$folder = (Resolve-Path -Path $Path).ProviderPath
Write-Host "$folder in PowerShell $($PSVersionTable.PSVersion), .NET $([System.Environment]::Version)"
try {
    if ($folder -like '*.zip') {
        # Not below TEMP, whose path can have short names on Windows; and where modules really lie, in a user's own folders.
        $unpacked = Join-Path -Path ([System.Environment]::GetFolderPath('LocalApplicationData', 'Create')) -ChildPath (
            'RootAccess-' + [System.IO.Path]::GetRandomFileName())
        Expand-Archive -Path $folder -DestinationPath $unpacked
        $folder = Join-Path -Path $unpacked -ChildPath ([System.IO.Path]::GetFileNameWithoutExtension($folder))
    }

    $manifest = Test-ModuleManifest -Path (Join-Path -Path $folder -ChildPath 'RootAccessManagement.psd1')
    Import-Module -Name $folder
    $commands = @(Get-Command -Module RootAccessManagement)
    Assert-That 'every cmdlet of the manifest is there' (
        ($commands.Name | Sort-Object) -join ' ' -eq (($manifest.ExportedCmdlets.Keys | Sort-Object) -join ' '))
    Assert-That 'every cmdlet has its help' (
        @($commands | Where-Object { -not (Get-Help -Name $_.Name).Synopsis -or (Get-Help -Name $_.Name).Synopsis -like "*$($_.Name) *" }).Count -eq 0)
    Assert-That 'the topics are found' ((Get-Help -Name about_RootAccess_Safety) -match 'root')

    $connection = Connect-RootAccess -Simulation
    Assert-That 'a simulation is connected' ($connection.IsSimulation -and $connection.CallerRole -eq 'Management')
    $feature = Enable-OrgRootCredentialManagement -Confirm:$false
    Assert-That 'the feature is on' ($feature.TrustedAccess -and $feature.RootCredentialManagement)

    $accounts = @(Get-OrgMemberAccount)
    Assert-That 'member accounts are listed' ($accounts.Count -gt 30 -and $accounts[0].AccountId -match '^\d{12}$')
    $tables = $accounts, (Get-OrgRootFeature), (Get-RootTask) | ForEach-Object { $_ | Format-Table | Out-String }
    Assert-That 'rows are shown as tables' (@($tables | Where-Object { $_ -match '---' }).Count -eq 3)

    $audit = @(Get-OrgMemberAccount -OrganizationalUnit Sandbox | Get-MemberRootCredential)
    Assert-That 'root credentials are audited' (@($audit | Where-Object { $_.Status -eq 'Present' }).Count -ge 3)
    Assert-That 'rows become CSV' (@($audit | ConvertTo-Csv -NoTypeInformation).Count -eq $audit.Count + 1)
    Assert-That 'rows become JSON' (@(($audit | ConvertTo-Json -Depth 4 | ConvertFrom-Json)).Count -eq $audit.Count)

    $planned = @($audit | Where-Object HasRootCredential | Remove-MemberRootCredential -WhatIf)
    Assert-That '-WhatIf writes no rows' ($planned.Count -eq 0)
    $removed = @($audit | Where-Object HasRootCredential | Remove-MemberRootCredential -Force -ErrorAction SilentlyContinue)
    Assert-That 'credentials are removed with proof' (
        @($removed | Where-Object { $_.Outcome -eq 'Removed' -and $_.Verified }).Count -ge 2)
    Assert-That 'an account in use is refused' (@($removed | Where-Object { $_.ErrorId -eq 'RootRecentlyUsed' }).Count -eq 1)
    $after = @($removed | Where-Object { $_.Outcome -eq 'Removed' } | Get-MemberRootCredential)
    Assert-That 'a second audit agrees' (@($after | Where-Object { $_.Status -ne 'NotPresent' }).Count -eq 0)

    $null = Enable-OrgRootSession -Confirm:$false
    $unlocked = Get-OrgMemberAccount -Name data-lake |
        Invoke-RootTask -Task S3UnlockBucketPolicy -BucketName data-lake-raw-events -BackupPath ([System.IO.Path]::GetTempPath()) -Force
    Assert-That 'a bucket is unlocked' ($unlocked.Outcome -eq 'Completed' -and $unlocked.Verified)
    Remove-Item -Path $unlocked.BackupFile
    $failure = $null
    Get-MemberRootCredential -AccountId 123 -ErrorAction SilentlyContinue -ErrorVariable failure
    Assert-That 'an error has its id' ("$($failure[0].FullyQualifiedErrorId)" -like 'InvalidAccountId,*')

    Disconnect-RootAccess
    Remove-Module -Name RootAccessManagement
    Assert-That 'the module can be removed' (-not (Get-Command -Name Get-RootTask -ErrorAction Ignore))
}
finally {
    # Windows keeps the libraries of this process open.
    if ($unpacked) {
        Remove-Item -Path $unpacked -Recurse -Force -ErrorAction Ignore
    }
}
