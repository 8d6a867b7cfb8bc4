#Requires -Version 5.1
<#
.SYNOPSIS
    Runs the Pester suite on the module as built, and ends with one line that counts and an exit code.
.DESCRIPTION
    Meant for a process of its own: a session that has imported the module keeps its files open. Needs Pester 5 or later,
    and the solution built. The exit code is 0 when every test passed; 1 when one failed, when a file could not be run, and
    when no test ran at all; 3 when there is no Pester.
.PARAMETER Path
    The files or folders to run.
.PARAMETER PesterVersion
    The version of Pester to use; without it the newest one.
.PARAMETER Output
    How much Pester tells.
.EXAMPLE
    pwsh -NoProfile -File tests/Pester/Invoke-PesterSuite.ps1
.EXAMPLE
    pwsh -NoProfile -File tests/Pester/Invoke-PesterSuite.ps1 -Path tests/Pester/Help.Tests.ps1 -PesterVersion 5.9.0
#>
[CmdletBinding()]
param(
    [string[]] $Path = $PSScriptRoot,

    [version] $PesterVersion,

    [ValidateSet('None', 'Normal', 'Detailed', 'Diagnostic')]
    [string] $Output = 'Normal'
)

# Neither strict mode nor a preference is set here: the tests would inherit them.
$pester = Get-Module -Name Pester -ListAvailable |
    Where-Object { $_.Version -ge [version] '5.0' -and (-not $PesterVersion -or $_.Version -eq $PesterVersion) } |
    Sort-Object -Property Version -Descending |
    Select-Object -First 1
if (-not $pester) {
    $wanted = if ($PesterVersion) { "Pester $PesterVersion" } else { 'Pester 5 or later' }
    Write-Host "Pester suite skipped: $wanted is not installed in this PowerShell $($PSVersionTable.PSVersion)."
    exit 3
}

Import-Module -Name $pester.Path -ErrorAction Stop
$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = $Output
$result = Invoke-Pester -Configuration $configuration

# A file that could not be run, or a block whose setup failed, need not have a failed test.
$failed = $result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount
Write-Host ('Pester {0}, PowerShell {1}: {2} passed, {3} failed, {4} skipped' -f
    $pester.Version, $PSVersionTable.PSVersion, $result.PassedCount, $failed, ($result.SkippedCount + $result.NotRunCount))
if ($failed -eq 0 -and $result.PassedCount -eq 0) {
    Write-Host 'No test ran.'
    exit 1
}

exit [int] ($failed -gt 0 -or $result.Result -ne 'Passed')
