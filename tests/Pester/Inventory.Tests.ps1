BeforeAll {
    Set-StrictMode -Version 3.0
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    Import-Module -Name (Join-Path -Path $root -ChildPath 'out/RootAccessManagement/RootAccessManagement.psd1') -Force
    Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath 'Simulator.psm1') -Force
    $simulator = Start-RootAccessSimulator
    Connect-TestOrganization -Simulator $simulator
}

AfterAll {
    Disconnect-RootAccess
    Stop-RootAccessSimulator -Simulator $simulator
}

Describe 'Get-OrgMemberAccount' {
    It 'lists active member accounts' {
        $accounts = Get-OrgMemberAccount
        $accounts.State | Select-Object -Unique | Should -Be 'ACTIVE'
        $accounts.AccountId | Should -Not -Contain $simulator.managementAccountId
    }

    It 'takes an id by position' {
        $one = Get-OrgMemberAccount | Select-Object -First 1
        (Get-OrgMemberAccount $one.AccountId).AccountName | Should -Be $one.AccountName
    }

    It 'takes ids by value from the pipeline' {
        $ids = (Get-OrgMemberAccount -OrganizationalUnit Sandbox).AccountId
        ($ids | Get-OrgMemberAccount).AccountId | Should -Be $ids
    }

    It 'takes rows of a spreadsheet' {
        $ids = (Get-OrgMemberAccount -OrganizationalUnit Sandbox).AccountId
        $rows = ("Account ID,Owner`n" + (($ids | ForEach-Object { "$_,x" }) -join "`n")) | ConvertFrom-Csv
        ($rows | Get-OrgMemberAccount).AccountId | Should -Be $ids
    }

    It 'filters by name, unit, state and exclusion' {
        (Get-OrgMemberAccount -Name 'sandbox-*').OrganizationalUnitPath | Select-Object -Unique | Should -Be 'Sandbox'
        (Get-OrgMemberAccount -OrganizationalUnit 'Workloads/*').OrganizationalUnitPath | Should -BeLike 'Workloads/*'
        (Get-OrgMemberAccount -State Suspended).AccountName | Should -Be 'partner-portal-old'
        $all = Get-OrgMemberAccount -OrganizationalUnit Sandbox
        $rest = Get-OrgMemberAccount -OrganizationalUnit Sandbox -ExcludeAccountId $all[0].AccountId
        $rest.AccountId | Should -Be $all[1..4].AccountId
    }

    It 'reports <Given> as <ErrorId>' -TestCases @(
        @{ Given = '12345678901'; ErrorId = 'InvalidAccountId' }
        @{ Given = 'sandbox-ana'; ErrorId = 'InvalidAccountId' }
        @{ Given = 93824844258; ErrorId = 'InvalidAccountId' }
        @{ Given = $null; ErrorId = 'InvalidAccountId' }
        @{ Given = @(); ErrorId = 'InvalidAccountId' }
        @{ Given = '999999999999'; ErrorId = 'AccountNotInOrganization' }
    ) {
        param($Given, $ErrorId)
        $rows = Get-OrgMemberAccount -AccountId $Given -ErrorAction SilentlyContinue -ErrorVariable failures
        $rows | Should -BeNullOrEmpty
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike "$ErrorId,*"
    }

    It 'reports a unit that does not exist' {
        { Get-OrgMemberAccount -OrganizationalUnit Nowhere -ErrorAction Stop } |
            Should -Throw -ErrorId 'OrganizationalUnitNotFound*'
    }

    It 'gives nothing for an empty pipeline' {
        @() | Get-OrgMemberAccount | Should -BeNullOrEmpty
    }

    It 'exports flat rows' {
        $csv = Get-OrgMemberAccount -Name 'sandbox-ana' | ConvertTo-Csv -NoTypeInformation
        $csv[0] | Should -BeLike '"OrganizationId","AccountId","AccountName",*'
        $csv[0] | Should -Not -BeLike '*"Name"*'
    }
}

Describe 'Get-MemberRootCredential' {
    It 'reads every active member account when nothing is named' {
        $rows = Get-MemberRootCredential -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        $rows.Count | Should -Be (Get-OrgMemberAccount).Count
        $rows.Status | Select-Object -Unique | Sort-Object | Should -Be @('NotPresent', 'Present', 'Unknown')
    }

    It 'composes with the inventory' {
        $rows = Get-OrgMemberAccount -OrganizationalUnit Sandbox -Recurse | Get-MemberRootCredential
        $rows.AccountName | Sort-Object | Should -Be @('sandbox-ana', 'sandbox-ben', 'sandbox-chen', 'sandbox-dara', 'sandbox-eli')
    }

    It 'stops early when a later command has enough' {
        (Get-MemberRootCredential | Select-Object -First 1).AccountId | Should -Match '^\d{12}$'
    }

    It 'never takes an account that could not be read for clean' {
        $row = Get-OrgMemberAccount -Name legacy-erp | Get-MemberRootCredential -ErrorAction SilentlyContinue -WarningVariable warnings -WarningAction SilentlyContinue
        $row.Status | Should -Be 'Unknown'
        $row.ErrorId | Should -Be 'DeniedByServiceControlPolicy'
        "$warnings" | Should -BeLike '1 of 1 unknown*'
    }

    It 'reads details with one account at a time' {
        $rows = Get-OrgMemberAccount -OrganizationalUnit Sandbox | Get-MemberRootCredential -ThrottleLimit 1 -Detailed
        $rows.IsDetailed | Select-Object -Unique | Should -BeTrue
    }

    It 'refuses a row of another organization' {
        $row = [pscustomobject]@{ AccountId = '111122223333'; OrganizationId = 'o-other12345' }
        { $row | Get-MemberRootCredential -ErrorAction Stop } | Should -Throw -ErrorId 'OrganizationMismatch*'
    }
}
