# Loads the binary module. Only commands of Microsoft.PowerShell.Core may be used here: a bare engine has no others.
# PowerShell compiles every operator, property and method of this file when it is imported, which takes longer than
# loading the module does; so what only a failure needs stands in its catch block.
Set-StrictMode -Version 3.0

$folder = 'netstandard2.0'
if ($PSEdition -eq 'Core') {
    $folder = 'net8.0'
}

$path = [System.IO.Path]::Combine($PSScriptRoot, $folder, 'RootAccessManagement.dll')

# Forced: a second Import-Module -Force would otherwise find the inner modules loaded and export nothing.
try {
    $binary = Import-Module -Name $path -Force -PassThru -ErrorAction Stop
    $location = $binary.ImplementingAssembly.Location
}
catch {
    if ($PSEdition -eq 'Core' -and $PSVersionTable.PSVersion -lt [version] '7.4') {
        throw [System.NotSupportedException]::new(
            "RootAccessManagement needs Windows PowerShell 5.1, or PowerShell 7.4 or later; this is $($PSVersionTable.PSVersion).")
    }

    $location = [System.AppDomain]::CurrentDomain.GetAssemblies() |
        Where-Object { $_.GetName().Name -eq 'RootAccessManagement' } |
        ForEach-Object Location
    if (-not $location) {
        throw
    }
}

# The runtime answers with an assembly of the same name that is loaded already, wherever that one came from.
if ($location -ne $path) {
    throw [System.InvalidOperationException]::new(
        "This session has loaded another copy of RootAccessManagement, from '$location'. Start a new session to use the one in '$PSScriptRoot'.")
}

Import-Module -Name "$PSScriptRoot/RootAccessManagement.Types.psd1" -Force
