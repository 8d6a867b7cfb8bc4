#Requires -Version 5.1
<#
.SYNOPSIS
    Builds, tests and packages the module. Without PowerShell, 'dotnet build RootAccess.sln' and
    'dotnet test RootAccess.sln' do what Build and Test do.
.DESCRIPTION
    Needs the .NET SDK that global.json names. A task runs those it depends on; each runs once.
.PARAMETER Task
    Build: compiles everything and stages the module in out/RootAccessManagement.
    Test: builds, and runs the xunit suites.
    Help: builds the module with its help, and shows what Get-Help finds for each cmdlet.
    Pester: builds, and runs tests/Pester in a fresh PowerShell. Needs Pester 5 or later.
    Package: builds the module in Release, writes to out/package a folder for Publish-PSResource or Publish-Module, a zip
    for Azure Automation and the checksums of both, and tries both in a fresh PowerShell.
    Rehearse: shows the main job on a simulated organization.
    Clean: removes what was built.
.PARAMETER Configuration
    Debug or Release. Package always builds Release.
.PARAMETER UseAwsSdkPackages
    Builds with the official AWSSDK.Organizations and AWSSDK.IdentityManagement instead of the stand-ins of
    src/RootAccess.AwsClients, for whoever's package feed has them.
.EXAMPLE
    ./build.ps1 -Task Test, Pester
.EXAMPLE
    ./build.ps1 -Task Clean, Package
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Help', 'Pester', 'Package', 'Rehearse', 'Clean')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug',

    [switch] $UseAwsSdkPackages
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$solution = Join-Path -Path $PSScriptRoot -ChildPath 'RootAccess.sln'
$source = Join-Path -Path $PSScriptRoot -ChildPath 'src'
$output = Join-Path -Path $PSScriptRoot -ChildPath 'out'
$module = Join-Path -Path $output -ChildPath 'RootAccessManagement'
$clientArguments = @(if ($UseAwsSdkPackages) { '-p:UseAwsSdkPackages=true' })

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

# A fresh process of the PowerShell that runs this: a session that has imported the module keeps its files open.
function Invoke-FreshShell {
    param([Parameter(Mandatory)] [string[]] $ArgumentList)

    $name = if ($PSVersionTable.PSEdition -eq 'Core') { 'pwsh' } else { 'powershell' }
    $shell = Get-Command -Name (Join-Path -Path $PSHOME -ChildPath $name), $name -CommandType Application -ErrorAction Ignore |
        Select-Object -First 1
    if (-not $shell) {
        throw "There is no '$name' in '$PSHOME' or on the path."
    }

    Invoke-Native -Command $shell.Source -ArgumentList (@('-NoProfile', '-NonInteractive') + $ArgumentList)
}

function Invoke-BuildTask {
    $arguments = @('build', $solution, '--configuration', $Configuration, '--nologo') + $clientArguments
    Invoke-Native -Command 'dotnet' -ArgumentList $arguments
}

function Invoke-TestTask {
    $arguments = @('test', $solution, '--configuration', $Configuration, '--no-build', '--nologo') + $clientArguments
    Invoke-Native -Command 'dotnet' -ArgumentList $arguments
}

function Invoke-HelpTask {
    $project = Join-Path -Path $source -ChildPath 'RootAccessManagement'
    $arguments = @('build', $project, '--configuration', $Configuration, '--nologo', '--verbosity', 'quiet') + $clientArguments
    Invoke-Native -Command 'dotnet' -ArgumentList $arguments
    Get-ChildItem -Path $module -Recurse -Include '*-Help.xml', 'about_*.help.txt' | ForEach-Object { $_.FullName }
    $overview = Join-Path -Path $source -ChildPath 'RootAccess.HelpBuilder/Show-Help.ps1'
    Invoke-FreshShell -ArgumentList @('-File', $overview, '-Module', $module)
}

function Invoke-PesterTask {
    $suite = Join-Path -Path $PSScriptRoot -ChildPath 'tests/Pester/Invoke-PesterSuite.ps1'
    Invoke-FreshShell -ArgumentList @('-File', $suite, '-Output', 'Detailed')
}

function Invoke-PackageTask {
    $project = Join-Path -Path $source -ChildPath 'RootAccessManagement'
    $arguments = @('build', $project, '--configuration', 'Release', '--nologo', '--verbosity', 'quiet') + $clientArguments
    Invoke-Native -Command 'dotnet' -ArgumentList $arguments

    # Every file is dated with the commit, or as https://reproducible-builds.org/specs/source-date-epoch says.
    $timestamp = $env:SOURCE_DATE_EPOCH
    if (-not $timestamp) {
        $timestamp = Invoke-Native -Command 'git' -ArgumentList @('-C', $PSScriptRoot, 'log', '-1', '--format=%ct')
    }

    $arguments = @(
        'run', '--project', (Join-Path -Path $source -ChildPath 'RootAccess.PackageBuilder'), '--configuration', 'Release', '--'
        $module
        "$module.files.txt"
        (Join-Path -Path $output -ChildPath 'package')
        $timestamp
    )
    Invoke-Native -Command 'dotnet' -ArgumentList $arguments

    $try = Join-Path -Path $PSScriptRoot -ChildPath 'tests/PackagedModule/Test-PackagedModule.ps1'
    foreach ($name in 'RootAccessManagement', 'RootAccessManagement.zip') {
        Invoke-FreshShell -ArgumentList @('-File', $try, '-Path', (Join-Path -Path $output -ChildPath "package/$name"))
    }
}

function Invoke-RehearseTask {
    $shell = Join-Path -Path $source -ChildPath 'RootAccess.Shell'
    $arguments = @('run', '--project', $shell, '--configuration', $Configuration) + $clientArguments + @('--', '--rehearse')
    Invoke-Native -Command 'dotnet' -ArgumentList $arguments
}

function Invoke-CleanTask {
    $projects = Get-ChildItem -Path $source, (Join-Path -Path $PSScriptRoot -ChildPath 'tests') -Directory
    $folders = @($output, (Join-Path -Path $PSScriptRoot -ChildPath 'bin'))
    $folders += foreach ($project in $projects) {
        foreach ($name in 'bin', 'obj', 'TestResults') {
            Join-Path -Path $project.FullName -ChildPath $name
        }
    }

    $folders | Where-Object { Test-Path -Path $_ } | Remove-Item -Recurse -Force
}

$required = @{ Test = 'Build'; Pester = 'Build'; Rehearse = 'Build' }
$done = @()
foreach ($name in $Task) {
    foreach ($step in @($required[$name]) + $name) {
        if (-not $step -or $done -contains $step) {
            continue
        }

        switch ($step) {
            'Build' { Invoke-BuildTask }
            'Test' { Invoke-TestTask }
            'Help' { Invoke-HelpTask }
            'Pester' { Invoke-PesterTask }
            'Package' { Invoke-PackageTask }
            'Rehearse' { Invoke-RehearseTask }
            'Clean' { Invoke-CleanTask }
        }

        $done += $step
    }
}
