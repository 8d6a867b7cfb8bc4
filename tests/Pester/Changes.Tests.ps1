BeforeAll {
    Set-StrictMode -Version 3.0
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    Import-Module -Name (Join-Path -Path $root -ChildPath 'out/RootAccessManagement/RootAccessManagement.psd1') -Force
    Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath 'Simulator.psm1') -Force
}

# A simulator of its own for every test: they change it.
Describe 'Changing cmdlets' {
    BeforeEach {
        $simulator = Start-RootAccessSimulator
        Connect-TestOrganization -Simulator $simulator
    }

    AfterEach {
        Disconnect-RootAccess
        Stop-RootAccessSimulator -Simulator $simulator
    }

    Context 'Remove-MemberRootCredential' {
        It 'does the main job on one line' {
            $rows = Get-OrgMemberAccount -OrganizationalUnit Sandbox -Recurse |
                Get-MemberRootCredential |
                Where-Object HasRootCredential |
                Remove-MemberRootCredential -Force -ErrorAction SilentlyContinue -ErrorVariable failures
            ($rows | Where-Object Outcome -eq 'Removed').AccountName | Sort-Object | Should -Be @('sandbox-ana', 'sandbox-ben', 'sandbox-eli')
            ($rows | Where-Object Outcome -eq 'Refused').AccountName | Should -Be 'sandbox-dara'
            $failures.FullyQualifiedErrorId | Should -BeLike 'RootRecentlyUsed,*'

            $after = Get-OrgMemberAccount -OrganizationalUnit Sandbox -Recurse | Get-MemberRootCredential
            ($after | Where-Object Status -ne 'NotPresent').AccountName | Should -Be 'sandbox-dara'
        }

        It 'changes nothing and writes no rows with -WhatIf' {
            $before = Get-MemberRootCredential -AccountId (Get-OrgMemberAccount -Name sandbox-eli).AccountId
            $before | Remove-MemberRootCredential -WhatIf -Force | Should -BeNullOrEmpty
            $after = $before | Get-MemberRootCredential
            $after.AccessKeyCount | Should -Be $before.AccessKeyCount
            $after.HasPassword | Should -BeTrue
        }

        It 'changes nothing while $WhatIfPreference is set' {
            $WhatIfPreference = $true
            Get-OrgMemberAccount -Name sandbox-eli | Remove-MemberRootCredential -Force | Should -BeNullOrEmpty
        }

        It 'asks, and says how to answer where nobody can' {
            $account = Get-OrgMemberAccount -Name sandbox-eli
            $failure = { $account | Remove-MemberRootCredential } | Should -Throw -ErrorId 'ConfirmationRequired*' -PassThru
            $failure.ErrorDetails.RecommendedAction | Should -BeLike '*-Force*'
        }

        It 'stops at the first error when asked to, and loses no row' {
            $rows = [System.Collections.Generic.List[object]]::new()
            {
                Get-OrgMemberAccount -OrganizationalUnit Sandbox |
                    Remove-MemberRootCredential -Force -ErrorAction Stop |
                    ForEach-Object { $rows.Add($_) }
            } | Should -Throw -ErrorId 'RootRecentlyUsed*'
            $after = Get-OrgMemberAccount -OrganizationalUnit Sandbox | Get-MemberRootCredential
            $changed = ($after | Where-Object Status -eq 'NotPresent').AccountName | Where-Object { $_ -ne 'sandbox-chen' }
            foreach ($name in $changed) {
                $rows.AccountName | Should -Contain $name
            }
        }

        It 'ends quietly when a later command has enough' {
            $row = Get-OrgMemberAccount -OrganizationalUnit Workloads -Recurse |
                Remove-MemberRootCredential -Force -ErrorAction SilentlyContinue |
                Select-Object -First 1
            @($row).Count | Should -Be 1
        }

        It 'never means everything' {
            { Remove-MemberRootCredential -AccountId $null -Force -ErrorAction Stop } | Should -Throw -ErrorId 'InvalidAccountId*'
            { Remove-MemberRootCredential -AccountId @() -Force -ErrorAction Stop } | Should -Throw -ErrorId 'InvalidAccountId*'
            @() | Remove-MemberRootCredential -Force | Should -BeNullOrEmpty
        }
    }

    Context 'Features' {
        It 'turns each off and on again' {
            (Disable-OrgRootSession -Force).RootSessions | Should -BeFalse
            (Enable-OrgRootSession).RootSessions | Should -BeTrue
            (Disable-OrgRootCredentialManagement -Confirm:$false).RootCredentialManagement | Should -BeFalse
            (Enable-OrgRootCredentialManagement -Force).RootCredentialManagement | Should -BeTrue
        }

        It 'changes nothing with -WhatIf' {
            Disable-OrgRootSession -WhatIf -Force | Should -BeNullOrEmpty
            (Get-OrgRootFeature).RootSessions | Should -BeTrue
        }
    }
}

Describe 'The built-in simulation' {
    AfterAll {
        Disconnect-RootAccess
    }

    It 'runs the main job without any server' {
        $connection = Connect-RootAccess -Simulation -AccountCount 20 -Seed 3
        $connection.IsSimulation | Should -BeTrue
        $null = Enable-OrgRootCredentialManagement
        $rows = Get-OrgMemberAccount | Get-MemberRootCredential -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        $rows.IsSimulation | Select-Object -Unique | Should -BeTrue
    }
}
