#Requires -Version 5.1
<#
.SYNOPSIS
    Shows what Get-Help finds for each cmdlet of the module, and fails when it finds nothing.
.PARAMETER Module
    The folder of the built module.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [string] $Module)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

Import-Module -Name $Module
$pages = foreach ($command in Get-Command -Module RootAccessManagement) {
    # Without a page, Get-Help makes one up from the syntax; it has no examples.
    $help = Get-Help -Name $command.Name -Full
    $examples = if ($help.PSObject.Properties['examples']) { @($help.examples.example).Count } else { 0 }
    [pscustomobject]@{ Cmdlet = $command.Name; Examples = $examples; Synopsis = "$($help.Synopsis)".Trim() }
}

$pages | Format-Table -Property Cmdlet, Examples, Synopsis -Wrap | Out-String -Width 120
$topics = (Get-ChildItem -Path $Module -Recurse -Filter 'about_*.help.txt').Name -replace '\.help\.txt$'
"$(@($pages).Count) cmdlets, $(@($topics).Count) topics. Read them with 'Get-Help <name> -Full' after 'Import-Module $Module':"
$topics | ForEach-Object { "    Get-Help $_" }

$missing = @($pages | Where-Object { $_.Examples -eq 0 })
if ($missing.Count -gt 0) {
    throw "There is no help for $($missing.Cmdlet -join ', ')."
}
