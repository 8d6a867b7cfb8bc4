# Loads the binary module. Only commands of Microsoft.PowerShell.Core may be used here: a bare engine has no others.
# PowerShell compiles every operator, property and method of this file when it is imported, which takes longer than
# loading the module does; so there are none, and what only a failure needs is in a file of its own.
# Windows PowerShell does not have $IsCoreCLR, and must not complain of that.
Set-StrictMode -Off

# Forced: a second Import-Module -Force would otherwise find the inner modules loaded and export nothing.
try {
    if ($IsCoreCLR) {
        Import-Module -Name "$PSScriptRoot/net8.0/RootAccessManagement.dll" -Force -ErrorAction Stop
    }
    else {
        Import-Module -Name "$PSScriptRoot/netstandard2.0/RootAccessManagement.dll" -Force -ErrorAction Stop
    }

    Assert-ModuleFolder -Folder $PSScriptRoot
}
catch {
    . "$PSScriptRoot/ImportFailure.ps1"
    throw
}

Import-Module -Name "$PSScriptRoot/RootAccessManagement.Types.psd1" -Force
