BeforeAll {
    Set-StrictMode -Version 3.0
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    Import-Module -Name (Join-Path -Path $root -ChildPath 'out/RootAccessManagement/RootAccessManagement.psd1') -Force
    Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath 'Simulator.psm1') -Force
    $quiet = @{ ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
}

Describe 'Close-MemberAccount' {
    BeforeEach {
        $simulator = Start-RootAccessSimulator
        Connect-TestOrganization -Simulator $simulator
        $account = Get-OrgMemberAccount -Name sandbox-chen
    }

    AfterEach {
        Disconnect-RootAccess
        Stop-RootAccessSimulator -Simulator $simulator
    }

    It 'closes an account given by <Way>' -ForEach @(
        @{ Way = 'position'; Call = { Close-MemberAccount $account.AccountId -Force @quiet } }
        @{ Way = 'name'; Call = { Close-MemberAccount -AccountId $account.AccountId -Confirm:$false @quiet } }
        @{ Way = 'value'; Call = { $account.AccountId | Close-MemberAccount -Force @quiet } }
        @{ Way = 'row'; Call = { $account | Close-MemberAccount -Force -Reason 'Unused' -Ticket 'OPS-7' @quiet } }
        @{ Way = 'audit'; Call = { $account | Get-MemberRootCredential | Close-MemberAccount -Force @quiet } }
        @{ Way = 'spreadsheet'; Call = { [pscustomobject]@{ 'Account ID' = $account.AccountId } | Close-MemberAccount -Force @quiet } }
    ) {
        $row = & $Call
        $row.Outcome | Should -Be 'Requested'
        $row.AccountId | Should -Be $account.AccountId
        (Get-OrgMemberAccount -AccountId $account.AccountId).State | Should -Be 'PENDING_CLOSURE'
    }

    It 'asks for it once only' {
        $null = $account | Close-MemberAccount -Force @quiet
        ($account | Close-MemberAccount -Force @quiet).Outcome | Should -BeIn @('Requested', 'AlreadyClosed')
    }

    It 'refuses too many as a whole' {
        $rows = Get-OrgMemberAccount -OrganizationalUnit Sandbox | Close-MemberAccount -MaximumAccountCount 2 -Force -ErrorVariable failures @quiet
        $rows.Outcome | Select-Object -Unique | Should -Be 'Refused'
        $failures.FullyQualifiedErrorId | Should -BeLike 'MaximumAccountCountExceeded,*'
        (Get-OrgMemberAccount -OrganizationalUnit Sandbox).State | Select-Object -Unique | Should -Be 'ACTIVE'
    }

    It 'defers what AWS takes later, and says when' {
        $rows = Get-OrgMemberAccount -OrganizationalUnit Sandbox | Close-MemberAccount -Force @quiet
        $rows.Count | Should -Be 5
        $deferred = @($rows | Where-Object Outcome -eq 'Deferred')
        $deferred.Count | Should -BeGreaterThan 0
        $deferred[0].NextAttemptAfter | Should -Not -BeNullOrEmpty
    }

    It 'warns of root credentials that would be left' {
        $null = Get-OrgMemberAccount -Name sandbox-ana | Close-MemberAccount -Force -WarningVariable warnings @quiet
        "$warnings" | Should -Match 'still has root credentials'
    }

    It 'refuses <What>' -ForEach @(
        @{ What = 'the management account'; Id = { $simulator.managementAccountId }; ErrorId = 'ManagementAccountRefused' }
        @{ What = 'an account of somebody else'; Id = { '999999999999' }; ErrorId = 'AccountNotInOrganization' }
        @{ What = 'what is no id'; Id = { 'sandbox-ana' }; ErrorId = 'InvalidAccountId' }
        @{ What = 'nothing'; Id = { $null }; ErrorId = 'InvalidAccountId' }
    ) {
        $null = Close-MemberAccount -AccountId (& $Id) -Force -ErrorVariable failures @quiet
        $failures[0].FullyQualifiedErrorId | Should -BeLike "$ErrorId,*"
    }

    It 'gives nothing for an empty pipeline' {
        @() | Close-MemberAccount -Force | Should -BeNullOrEmpty
    }
}
