# Loads the binary module. Only commands of Microsoft.PowerShell.Core may be used here: a bare engine has no others.
Set-StrictMode -Version 3.0

if ($PSVersionTable.PSEdition -eq 'Core') {
    if ($PSVersionTable.PSVersion -lt [version] '7.4') {
        throw [System.NotSupportedException]::new(
            "RootAccessManagement needs Windows PowerShell 5.1, or PowerShell 7.4 or later; this is $($PSVersionTable.PSVersion).")
    }

    $loaderPath = [System.IO.Path]::Combine($PSScriptRoot, 'net8.0', 'RootAccess.Loader.dll')
    $loader = [System.Reflection.Assembly]::LoadFrom($loaderPath)

    # LoadFrom answers with an assembly of the same name that is loaded already, wherever that one came from.
    if ($loader.Location -ne $loaderPath) {
        throw [System.InvalidOperationException]::new(
            "This session has loaded another copy of RootAccessManagement, from '$($loader.Location)'. Start a new session to use the one in '$PSScriptRoot'.")
    }

    $binary = $loader.GetType('RootAccess.Loader.ModuleLoadContext', $true).GetMethod('Initialize').Invoke($null, $null)
    $inner = Import-Module -Assembly $binary -PassThru
}
else {
    $inner = Import-Module -Name ([System.IO.Path]::Combine($PSScriptRoot, 'netstandard2.0', 'RootAccessManagement.dll')) -PassThru
}

$types = Import-Module -Name ([System.IO.Path]::Combine($PSScriptRoot, 'RootAccessManagement.Types.psd1')) -PassThru

# A second Import-Module -Force would otherwise find the inner modules loaded and export nothing.
$ExecutionContext.SessionState.Module.OnRemove = {
    Remove-Module -ModuleInfo $inner, $types -Force -ErrorAction Ignore
}.GetNewClosure()
