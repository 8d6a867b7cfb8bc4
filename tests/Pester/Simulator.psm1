# Starts the simulator server that was built, on a free port, for one test file.
Set-StrictMode -Version 3.0

function Start-RootAccessSimulator {
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [int] $AccountCount = 40,
        [int] $Seed = 1
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
    $start.Arguments = '"{0}" --accounts {1} --seed {2} --enable-features' -f $server.FullName, $AccountCount, $Seed
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $start.UseShellExecute = $false
    $process = [System.Diagnostics.Process]::Start($start)
    $greeting = $process.StandardOutput.ReadLine()
    if (-not $greeting) {
        throw 'The simulator did not start.'
    }

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

Export-ModuleMember -Function Start-RootAccessSimulator, Stop-RootAccessSimulator, Connect-TestOrganization
