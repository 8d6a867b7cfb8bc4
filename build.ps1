#Requires -Version 5.1
<#
.SYNOPSIS
    Builds and tests the module. 'dotnet build RootAccess.sln' and 'dotnet test RootAccess.sln' do the same without PowerShell;
    this adds the tests that need one.
.PARAMETER Task
    Build: compiles everything and stages the module in out/RootAccessManagement.
    Test: builds, runs the xunit suites, and the Pester suite where Pester 5 or later is installed.
    Clean: removes what was built.
.EXAMPLE
    ./build.ps1 -Task Test
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Clean')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug'
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$solution = Join-Path -Path $PSScriptRoot -ChildPath 'RootAccess.sln'

function Invoke-Native {
    param(
        [Parameter(Mandatory)] [string] $Command,
        [Parameter(Mandatory)] [string[]] $ArgumentList
    )

    & $Command @ArgumentList
    if ($LASTEXITCODE -ne 0) {
        throw "'$Command $($ArgumentList -join ' ')' ended with exit code $LASTEXITCODE."
    }
}

function Invoke-BuildTask {
    Invoke-Native -Command 'dotnet' -ArgumentList @('build', $solution, '--configuration', $Configuration, '--nologo')
}

function Invoke-PesterSuite {
    $pester = Get-Module -Name Pester -ListAvailable |
        Where-Object Version -ge '5.0' |
        Sort-Object -Property Version -Descending |
        Select-Object -First 1
    if (-not $pester) {
        Write-Warning 'Pester 5 or later is not installed, so the Pester suite was not run.'
        return
    }

    # In a process of its own: a session that has loaded the module keeps its files open.
    $suite = Join-Path -Path $PSScriptRoot -ChildPath 'tests/Pester'
    $script = "Import-Module -Name '$($pester.Path)'; exit (Invoke-Pester -Path '$suite' -Output Detailed -PassThru).FailedCount"
    $shell = (Get-Process -Id $PID).Path
    Invoke-Native -Command $shell -ArgumentList @('-NoProfile', '-NonInteractive', '-Command', $script)
}

function Invoke-TestTask {
    Invoke-BuildTask
    Invoke-Native -Command 'dotnet' -ArgumentList @(
        'test', $solution, '--configuration', $Configuration, '--no-build', '--nologo')
    Invoke-PesterSuite
}

function Invoke-CleanTask {
    $folders = @('out', 'bin') | ForEach-Object { Join-Path -Path $PSScriptRoot -ChildPath $_ }
    $folders += Get-ChildItem -Path (Join-Path -Path $PSScriptRoot -ChildPath 'src'), (Join-Path -Path $PSScriptRoot -ChildPath 'tests') -Directory |
        ForEach-Object { Join-Path -Path $_.FullName -ChildPath 'bin'; Join-Path -Path $_.FullName -ChildPath 'obj' }
    $folders | Where-Object { Test-Path -Path $_ } | Remove-Item -Recurse -Force
}

foreach ($name in $Task) {
    switch ($name) {
        'Build' { Invoke-BuildTask }
        'Test' { Invoke-TestTask }
        'Clean' { Invoke-CleanTask }
    }
}
