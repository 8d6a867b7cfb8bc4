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
            $views = (Get-FormatData -TypeName $type).FormatViewDefinition | Where-Object Name -ne 'OrganizationalUnit'
            $controls = @($views | ForEach-Object { $_.Control.GetType().Name })

            # The first is the default: of the check of a journal the list, so that its head can be copied.
            $expected = if ($type -like '*.RootAccessJournalCheck') { @('ListControl', 'TableControl') } else { @('TableControl', 'ListControl') }
            $controls | Should -Be $expected
        }
    }
}

Describe 'The import' {
    BeforeAll {
        Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath 'Simulator.psm1') -Force
    }

    It 'loads no AWS SDK, connects to nothing and says nothing' {
        $run = Invoke-FreshPowerShell -Script @'
[System.AppDomain]::CurrentDomain.GetAssemblies().GetName().Name | Where-Object { $_ -like 'AWSSDK*' }
Get-RootAccessConnection
'@
        $run.Output.Trim() | Should -BeNullOrEmpty
        $run.Errors | Should -BeNullOrEmpty
    }

    It 'takes less time than PowerShell itself takes to start' {
        $script = @"
`$ready = ((Get-Date) - (Get-Process -Id `$PID).StartTime).TotalMilliseconds
(Measure-Command { Import-Module -Name '$manifest' }).TotalMilliseconds / `$ready
"@

        # Of three, the best: the machine may be busy.
        $shares = 1..3 | ForEach-Object { [double] (Invoke-FreshPowerShell -NoImport -Script $script).Output }
        ($shares | Measure-Object -Minimum).Minimum | Should -BeLessThan 1
    }

    It 'can be repeated in one session without a second copy of anything' {
        $run = Invoke-FreshPowerShell -Script @"
Import-Module -Name '$manifest' -Force
Import-Module -Name '$manifest' -Force
`$null = Connect-RootAccess -Simulation
[System.AppDomain]::CurrentDomain.GetAssemblies().GetName().Name | Where-Object { `$_ -match '^(RootAccess|AWSSDK)' } | Group-Object | Where-Object Count -gt 1 | ForEach-Object Name
"@
        $run.Output.Trim() | Should -BeNullOrEmpty
        $run.Errors | Should -BeNullOrEmpty
    }
}
