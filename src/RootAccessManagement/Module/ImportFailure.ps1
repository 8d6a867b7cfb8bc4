# Run by the module's script, in its scope, when the binaries did not load: says why where the reason is known, and
# returns where it is not.
if ($PSEdition -eq 'Core' -and $PSVersionTable.PSVersion -lt [version] '7.4') {
    throw [System.NotSupportedException]::new(
        'RootAccessManagement needs Windows PowerShell 5.1, or PowerShell 7.4 or later; this is ' +
        "$($PSVersionTable.PSVersion).")
}

$others = @([System.AppDomain]::CurrentDomain.GetAssemblies() |
    Where-Object { $_.GetName().Name -eq 'RootAccessManagement' -and $_.Location } |
    ForEach-Object Location |
    Where-Object { -not $_.StartsWith($PSScriptRoot, [System.StringComparison]::OrdinalIgnoreCase) })
if ($others.Count -gt 0) {
    throw [System.InvalidOperationException]::new(
        "This session has loaded another copy of RootAccessManagement, from '$others'. " +
        "Start a new session to use the one in '$PSScriptRoot'.")
}
