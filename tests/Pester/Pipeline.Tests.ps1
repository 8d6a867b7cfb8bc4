# Every row that names an account goes into every cmdlet that takes one.
BeforeDiscovery {
    $producers = @(
        @{ Producer = 'Get-OrgMemberAccount'; Rows = { Get-OrgMemberAccount -Name data-lake } }
        @{ Producer = 'Get-MemberRootCredential'; Rows = { Get-OrgMemberAccount -Name data-lake | Get-MemberRootCredential } }
        @{ Producer = 'Remove-MemberRootCredential'; Rows = { Get-OrgMemberAccount -Name data-lake | Remove-MemberRootCredential -Force } }
        @{ Producer = 'Invoke-RootTask'; Rows = { Get-OrgMemberAccount -Name data-lake | Invoke-RootTask -Task IAMAuditRootUserCredentials } }
        @{ Producer = 'New-RootSession'; Rows = { Get-OrgMemberAccount -Name data-lake | New-RootSession -Task S3UnlockBucketPolicy } }
        @{ Producer = 'Register-OrgRootDelegatedAdministrator'; Rows = { Get-OrgMemberAccount -Name data-lake | Register-OrgRootDelegatedAdministrator -Force } }
        @{ Producer = 'Get-RootAccessJournal'; Rows = { Get-OrgMemberAccount -Name data-lake | Get-RootAccessJournal | Select-Object -First 1 } }
    )
    $consumers = @(
        @{ Consumer = 'Get-OrgMemberAccount'; Call = { $input | Get-OrgMemberAccount } }
        @{ Consumer = 'Get-MemberRootCredential'; Call = { $input | Get-MemberRootCredential } }
        @{ Consumer = 'Get-RootAccessJournal'; Call = { $input | Get-RootAccessJournal | Select-Object -First 1 } }
        @{ Consumer = 'Remove-MemberRootCredential'; Call = { $input | Remove-MemberRootCredential -Force } }
        @{ Consumer = 'Invoke-RootTask'; Call = { $input | Invoke-RootTask -Task IAMAuditRootUserCredentials } }
        @{ Consumer = 'New-RootSession'; Call = { $input | New-RootSession -Task SQSUnlockQueuePolicy } }
    )
    $pairs = foreach ($producer in $producers) {
        foreach ($consumer in $consumers) {
            $producer + $consumer
        }
    }
}

BeforeAll {
    Set-StrictMode -Version 3.0
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    Import-Module -Name (Join-Path -Path $root -ChildPath 'out/RootAccessManagement/RootAccessManagement.psd1') -Force
    Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath 'Simulator.psm1') -Force
    $simulator = Start-RootAccessSimulator
    Connect-TestOrganization -Simulator $simulator
    $id = (Get-OrgMemberAccount -Name data-lake).AccountId
    $null = Get-OrgMemberAccount -Name data-lake | Remove-MemberRootCredential -Force
    $null = Get-OrgMemberAccount -Name data-lake | Register-OrgRootDelegatedAdministrator -Force
}

AfterAll {
    Disconnect-RootAccess
    Stop-RootAccessSimulator -Simulator $simulator
}

Describe 'A row of <Producer>' -ForEach $pairs {
    It 'goes into <Consumer>' {
        $row = & $Rows
        $result = $row | & $Call
        $result.AccountId | Should -Be $id
    }
}

Describe 'A pipeline' {
    It 'goes from the inventory to the closure' {
        $rows = Get-OrgMemberAccount -Name sandbox-ana |
            Get-MemberRootCredential |
            Where-Object HasRootCredential |
            Remove-MemberRootCredential -Force |
            Where-Object Outcome -eq 'Removed' |
            Get-MemberRootCredential |
            Where-Object Status -eq 'NotPresent' |
            Close-MemberAccount -Force -WarningAction SilentlyContinue
        $rows.Outcome | Should -Be 'Requested'
    }

    It 'takes what comes from files and tables' {
        $file = Join-Path -Path $TestDrive -ChildPath 'ids.txt'
        Set-Content -LiteralPath $file -Value $id
        (Get-Content -LiteralPath $file | Get-MemberRootCredential).AccountId | Should -Be $id
        (@{ AccountId = $id } | Get-MemberRootCredential).AccountId | Should -Be $id
        (@{ Id = $id }, @{ 'Account ID' = $id } | Get-MemberRootCredential).AccountId | Should -Be $id
    }

    It 'gives objects a later command can sort, group and measure' {
        $rows = Get-OrgMemberAccount -OrganizationalUnit Sandbox | Get-MemberRootCredential
        ($rows | Group-Object -Property Status -AsHashTable -AsString).Keys | Should -Contain 'NotPresent'
        ($rows | Measure-Object -Property AccessKeyCount -Sum).Sum | Should -BeGreaterThan 0
        @($rows | Sort-Object -Property AuditedAt).Count | Should -Be $rows.Count
    }

    It 'feeds a script block for each row' {
        $names = Get-OrgMemberAccount -OrganizationalUnit Sandbox |
            ForEach-Object { (Get-MemberRootCredential -AccountId $_.Id).AccountName + $_.Name }
        $names | Should -Contain 'sandbox-bensandbox-ben'
    }
}
