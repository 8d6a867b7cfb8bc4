BeforeAll {
    Set-StrictMode -Version 3.0
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    $manifest = Join-Path -Path $root -ChildPath 'out/RootAccessManagement/RootAccessManagement.psd1'
    Import-Module -Name $manifest -Force
}

Describe 'The module' {
    It 'exports every cmdlet its manifest lists, and nothing else' {
        $listed = (Import-PowerShellDataFile -Path $manifest).CmdletsToExport | Sort-Object
        $exported = (Get-Command -Module RootAccessManagement).Name | Sort-Object
        $exported | Should -Be $listed
    }

    It 'keeps its cmdlets through forced imports' {
        Import-Module -Name $manifest -Force
        Import-Module -Name $manifest -Force
        Get-Command -Name Remove-MemberRootCredential | Should -Not -BeNullOrEmpty
    }

    It 'can be removed and imported again' {
        Remove-Module -Name RootAccessManagement
        Get-Module -Name RootAccessManagement | Should -BeNullOrEmpty
        Import-Module -Name $manifest
        (Get-Command -Module RootAccessManagement).Count | Should -BeGreaterThan 10
    }

    It 'can be imported with a prefix' {
        Import-Module -Name $manifest -Prefix My -Force
        Get-Command -Name Get-MyOrgMemberAccount | Should -Not -BeNullOrEmpty
        Import-Module -Name $manifest -Force
    }

    It 'uses approved verbs only' {
        $approved = (Get-Verb).Verb
        (Get-Command -Module RootAccessManagement).Verb | Should -BeIn $approved
    }

    It 'has a table and a list for every output type' {
        $types = (Get-Command -Module RootAccessManagement).OutputType.Name |
            Where-Object { $_ -like 'RootAccess.*' } |
            Select-Object -Unique
        foreach ($type in $types) {
            $controls = (Get-FormatData -TypeName $type).FormatViewDefinition | ForEach-Object { $_.Control.GetType().Name }
            $controls | Should -Be @('TableControl', 'ListControl')
        }
    }
}
