# Starts the simulator server that was built, on a free port, for one test file.
Set-StrictMode -Version 3.0

# The tests leave nothing in the user's own journal.
$journal = Join-Path -Path ([System.IO.Path]::GetTempPath()) -ChildPath "RootAccessManagement.Pester-$PID"
$journalBefore = $env:ROOTACCESS_JOURNAL
$env:ROOTACCESS_JOURNAL = $journal
$ExecutionContext.SessionState.Module.OnRemove = {
    $env:ROOTACCESS_JOURNAL = $journalBefore
    Remove-Item -LiteralPath $journal -Recurse -Force -ErrorAction Ignore
}

function Start-RootAccessSimulator {
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [int] $AccountCount = 40,
        [int] $Seed = 1,
        [string] $Latency = 'none'
    )

    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    $project = Join-Path -Path $root -ChildPath 'src/RootAccess.Simulator.Server/bin'
    $server = Get-ChildItem -Path $project -Filter 'RootAccess.Simulator.Server.dll' -Recurse |
        Sort-Object -Property LastWriteTime -Descending |
        Select-Object -First 1
    if (-not $server) {
        throw "The simulator is not built. Run 'dotnet build RootAccess.sln' in '$root' first."
    }

    $start = [System.Diagnostics.ProcessStartInfo]::new('dotnet')
    $start.Arguments = '"{0}" --accounts {1} --seed {2} --latency {3} --enable-features' -f
        $server.FullName, $AccountCount, $Seed, $Latency
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $start.UseShellExecute = $false
    $process = [System.Diagnostics.Process]::Start($start)
    $greeting = $process.StandardOutput.ReadLine()
    if (-not $greeting) {
        throw 'The simulator did not start.'
    }

    # Simulators of one seed have the same organization, and what one was asked to do the next was not.
    $env:ROOTACCESS_JOURNAL = Join-Path -Path $journal -ChildPath ([guid]::NewGuid())
    $simulator = $greeting | ConvertFrom-Json
    $simulator | Add-Member -NotePropertyName Process -NotePropertyValue $process -PassThru
}

function Stop-RootAccessSimulator {
    [CmdletBinding()]
    [OutputType([void])]
    param([Parameter(Mandatory)] [pscustomobject] $Simulator)

    # It stops when its standard input closes.
    $Simulator.Process.StandardInput.Close()
    if (-not $Simulator.Process.WaitForExit(10000)) {
        $Simulator.Process.Kill()
    }

    $Simulator.Process.Dispose()
}

function Connect-TestOrganization {
    [CmdletBinding()]
    [OutputType([void])]
    param([Parameter(Mandatory)] [pscustomobject] $Simulator)

    $parameters = @{
        EndpointUrl = $Simulator.endpoint
        Region      = $Simulator.region
        AccessKey   = $Simulator.accessKeyId
        SecretKey   = $Simulator.secretAccessKey
    }
    $null = Connect-RootAccess @parameters
}

# A PowerShell of its own, with the module imported and everything redirected; gives its output and its error stream.
function Invoke-FreshPowerShell {
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)] [string] $Script,
        [hashtable] $Environment = @{},
        [switch] $NoImport
    )

    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    $manifest = Join-Path -Path $root -ChildPath 'out/RootAccessManagement/RootAccessManagement.psd1'
    $text = if ($NoImport) { $Script } else { "Import-Module -Name '$manifest'`n$Script" }
    $start = [System.Diagnostics.ProcessStartInfo]::new((Get-Process -Id $PID).Path)
    $start.Arguments = '-NoProfile -NonInteractive -EncodedCommand {0} -OutputFormat Text' -f
        [System.Convert]::ToBase64String([System.Text.Encoding]::Unicode.GetBytes($text))
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $start.UseShellExecute = $false
    foreach ($name in $Environment.Keys) {
        $start.EnvironmentVariables[$name] = $Environment[$name]
    }

    $process = [System.Diagnostics.Process]::Start($start)
    $process.StandardInput.Close()
    $errors = $process.StandardError.ReadToEndAsync()
    $output = $process.StandardOutput.ReadToEnd()
    $process.WaitForExit()
    [pscustomobject]@{
        ExitCode = $process.ExitCode
        Output   = $output
        Errors   = $errors.GetAwaiter().GetResult()
    }
}

# The lines that connect a fresh PowerShell to a simulator.
function Get-ConnectScript {
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory)] [pscustomobject] $Simulator)

    '$null = Connect-RootAccess -EndpointUrl {0} -Region {1} -AccessKey {2} -SecretKey {3}' -f
        $Simulator.endpoint, $Simulator.region, $Simulator.accessKeyId, $Simulator.secretAccessKey
}

Export-ModuleMember -Function @(
    'Start-RootAccessSimulator'
    'Stop-RootAccessSimulator'
    'Connect-TestOrganization'
    'Invoke-FreshPowerShell'
    'Get-ConnectScript'
)
