BeforeAll {
    Set-StrictMode -Version 3.0
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    Import-Module -Name (Join-Path -Path $root -ChildPath 'out/RootAccessManagement/RootAccessManagement.psd1') -Force
    Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath 'Simulator.psm1') -Force
    $simulator = Start-RootAccessSimulator
    Connect-TestOrganization -Simulator $simulator
    $connection = Get-RootAccessConnection
}

AfterAll {
    Disconnect-RootAccess
    Stop-RootAccessSimulator -Simulator $simulator
}

Describe 'Get-OrgRootFeature' {
    It 'tells each switch' {
        $feature = Get-OrgRootFeature
        $feature.FeatureSet | Should -Be 'ALL'
        $feature.TrustedAccess | Should -BeTrue
        $feature.RootCredentialManagement | Should -BeTrue
        $feature.RootSessions | Should -BeTrue
    }

    It 'takes a connection' {
        (Get-OrgRootFeature -Connection $connection).OrganizationId | Should -Be $simulator.organizationId
    }

    It 'takes no connection that has ended' {
        $other = Connect-RootAccess -Simulation -AccountCount 3 -WarningAction SilentlyContinue
        Disconnect-RootAccess -Connection $other -ErrorAction SilentlyContinue
        Disconnect-RootAccess
        { Get-OrgRootFeature -Connection $other } | Should -Throw -ErrorId 'NotConnected*'
        Connect-TestOrganization -Simulator $simulator
    }
}

Describe 'Features' {
    It 'stay on when they are turned on again' {
        (Enable-OrgRootCredentialManagement).RootCredentialManagement | Should -BeTrue
        (Enable-OrgRootSession -Force).RootSessions | Should -BeTrue
    }

    It 'can be turned off and on with a reason and a ticket' {
        (Disable-OrgRootSession -Force -Reason 'Drill' -Ticket 'OPS-1').RootSessions | Should -BeFalse
        (Enable-OrgRootSession -Reason 'Drill' -Ticket 'OPS-1').RootSessions | Should -BeTrue
    }

    It 'that are off are the reason an audit gives' {
        $null = Disable-OrgRootCredentialManagement -Force
        try {
            $row = Get-OrgMemberAccount -Name data-lake | Get-MemberRootCredential -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
            $row.Status | Should -Be 'Unknown'
            $row.ErrorId | Should -Be 'RootCredentialManagementDisabled'
        }
        finally {
            $null = Enable-OrgRootCredentialManagement -Force
        }
    }
}

Describe 'Delegated administrators' {
    AfterEach {
        Get-OrgRootDelegatedAdministrator | Unregister-OrgRootDelegatedAdministrator -Force | Out-Null
    }

    It 'are none at first' {
        Get-OrgRootDelegatedAdministrator | Should -BeNullOrEmpty
    }

    It 'are registered by <Way>' -ForEach @(
        @{ Way = 'position'; Call = { Register-OrgRootDelegatedAdministrator $account.AccountId -Force } }
        @{ Way = 'name'; Call = { Register-OrgRootDelegatedAdministrator -AccountId $account.AccountId -Force } }
        @{ Way = 'alias'; Call = { Register-OrgRootDelegatedAdministrator -Id $account.AccountId -Force } }
        @{ Way = 'value'; Call = { $account.AccountId | Register-OrgRootDelegatedAdministrator -Force } }
        @{ Way = 'row'; Call = { $account | Register-OrgRootDelegatedAdministrator -Confirm:$false } }
    ) {
        $account = Get-OrgMemberAccount -Name data-lake
        $row = & $Call
        $row.AccountId | Should -Be $account.AccountId
        $row.ServicePrincipal | Should -Be 'iam.amazonaws.com'
        (Get-OrgRootDelegatedAdministrator).AccountName | Should -Be 'data-lake'
    }

    It 'are not made of the management account' {
        $null = Register-OrgRootDelegatedAdministrator -AccountId $simulator.managementAccountId -Force -ErrorAction SilentlyContinue -ErrorVariable failures
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'ManagementAccountRefused,*'
    }

    It 'are refused as accounts to close' {
        $null = Get-OrgMemberAccount -Name data-lake | Register-OrgRootDelegatedAdministrator -Force
        $row = Get-OrgMemberAccount -Name data-lake | Close-MemberAccount -Force -ErrorAction SilentlyContinue
        $row.Outcome | Should -Be 'Refused'
        $row.ErrorId | Should -Be 'DelegatedAdministratorRefused'
    }
}

Describe 'Test-OrgRootAccess' {
    It 'gives one row a check' {
        $checks = Test-OrgRootAccess
        $checks.Status | Should -Not -Contain 'Failed'
        $checks.Name | Should -Contain 'StsEndpoint'
        ($checks | Where-Object Name -eq 'AuditSession').Status | Should -Be 'Passed'
    }

    It 'is quiet when asked to be' {
        Test-OrgRootAccess -Quiet | Should -BeTrue
    }

    It 'tries the account it is given' {
        $account = Get-OrgMemberAccount -Name data-lake
        (Test-OrgRootAccess -SampleAccountId $account.AccountId | Where-Object Name -eq 'AuditSession').Target |
            Should -Match $account.AccountId
    }

    It 'takes no account that is none' {
        { Test-OrgRootAccess -SampleAccountId 'data-lake' } | Should -Throw -ErrorId 'InvalidAccountId*'
    }

    It 'tells what is missing' {
        $null = Disable-OrgRootSession -Force
        try {
            ($failed = Test-OrgRootAccess | Where-Object Name -eq 'RootSessions').Status | Should -Not -Be 'Passed'
            $failed.Recommendation | Should -Match 'Enable-OrgRootSession'
        }
        finally {
            $null = Enable-OrgRootSession -Force
        }
    }
}
