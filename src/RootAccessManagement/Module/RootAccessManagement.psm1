# Loads the binary module. Only commands of Microsoft.PowerShell.Core may be used here: a bare engine has no others.
# PowerShell compiles every operator, property and method of this file when it is imported, which takes longer than
# loading the module does; so there are none but in the catch block, which only a failure needs.
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
    if ($PSEdition -eq 'Core' -and $PSVersionTable.PSVersion -lt [version] '7.4') {
        throw [System.NotSupportedException]::new(
            "RootAccessManagement needs Windows PowerShell 5.1, or PowerShell 7.4 or later; this is $($PSVersionTable.PSVersion).")
    }

    $others = @([System.AppDomain]::CurrentDomain.GetAssemblies() |
        Where-Object { $_.GetName().Name -eq 'RootAccessManagement' -and $_.Location } |
        ForEach-Object Location |
        Where-Object { -not $_.StartsWith($PSScriptRoot, [System.StringComparison]::OrdinalIgnoreCase) })
    if ($others.Count -eq 0) {
        throw
    }

    throw [System.InvalidOperationException]::new(
        "This session has loaded another copy of RootAccessManagement, from '$others'. Start a new session to use the one in '$PSScriptRoot'.")
}

Import-Module -Name "$PSScriptRoot/RootAccessManagement.Types.psd1" -Force
