# Every row goes through CSV and JSON and comes back into the next cmdlet.
BeforeDiscovery {
    $formats = @(
        @{ Format = 'CSV' }
        @{ Format = 'JSON' }
    )
}

BeforeAll {
    Set-StrictMode -Version 3.0
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    Import-Module -Name (Join-Path -Path $root -ChildPath 'out/RootAccessManagement/RootAccessManagement.psd1') -Force
    Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath 'Simulator.psm1') -Force

    function Invoke-RoundTrip {
        param([Parameter(Mandatory)] [object[]] $Row, [Parameter(Mandatory)] [string] $Format)

        if ($Format -eq 'CSV') {
            $file = Join-Path -Path $TestDrive -ChildPath "$([guid]::NewGuid()).csv"
            $Row | Export-Csv -Path $file -NoTypeInformation
            Import-Csv -Path $file
        }
        else {
            $Row | ConvertTo-Json -Depth 5 | ConvertFrom-Json
        }
    }
}

Describe 'Rows through <Format>' -ForEach $formats {
    BeforeAll {
        $simulator = Start-RootAccessSimulator
        Connect-TestOrganization -Simulator $simulator
        $quiet = @{ Force = $true; ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
    }

    AfterAll {
        Disconnect-RootAccess
        Stop-RootAccessSimulator -Simulator $simulator
    }

    It 'of accounts go into the audit' {
        $accounts = Get-OrgMemberAccount -OrganizationalUnit Sandbox -IncludeTag
        $read = Invoke-RoundTrip -Row $accounts -Format $Format
        $read[0].State | Should -Be 'ACTIVE'
        ($read | Get-MemberRootCredential).AccountId | Sort-Object | Should -Be ($accounts.AccountId | Sort-Object)
    }

    It 'of accounts keep leading zeros' {
        $ben = Get-OrgMemberAccount -Name sandbox-ben
        $ben.AccountId | Should -Match '^0'
        (Invoke-RoundTrip -Row $ben -Format $Format | Get-OrgMemberAccount).AccountName | Should -Be 'sandbox-ben'
    }

    It 'of audits go into the removal' {
        $audited = Get-OrgMemberAccount -Name sandbox-ana, sandbox-eli | Get-MemberRootCredential -Detailed
        $read = Invoke-RoundTrip -Row $audited -Format $Format
        $read.Status | Should -Be @('Present', 'Present')
        $rows = $read | Where-Object { [bool]::Parse($_.HasRootCredential) } | Remove-MemberRootCredential @quiet
        $rows.Outcome | Should -Be @('Removed', 'Removed')
    }

    It 'of removals go into the audit' {
        $removed = Get-OrgMemberAccount -Name sandbox-ben, sandbox-chen | Remove-MemberRootCredential @quiet
        $read = Invoke-RoundTrip -Row $removed -Format $Format
        $read.Outcome | Sort-Object | Should -Be @('NothingToRemove', 'Removed')
        ($read | Get-MemberRootCredential).Status | Should -Be @('NotPresent', 'NotPresent')
    }

    It 'of tasks go into the audit' {
        $task = Get-OrgMemberAccount -Name data-lake | Invoke-RootTask -Task IAMAuditRootUserCredentials
        $read = Invoke-RoundTrip -Row $task -Format $Format
        $read.Outcome | Should -Be 'Completed'
        ($read | Get-MemberRootCredential).AccountName | Should -Be 'data-lake'
    }

    It 'of buckets and queues go into the task' {
        $locked = Get-OrgMemberAccount -Name order-messaging |
            Select-Object -Property AccountId, OrganizationId, @{ n = 'QueueName'; e = { 'orders-dead-letter' } }, @{ n = 'QueueRegion'; e = { 'eu-central-1' } }, @{ n = 'Ticket'; e = { 'OPS-1' } }
        $row = Invoke-RoundTrip -Row $locked -Format $Format | Invoke-RootTask -Task SQSUnlockQueuePolicy -BackupPath "$TestDrive/$Format" @quiet
        $row.Outcome | Should -Be 'Completed'
    }

    It 'of delegated administrators go into the unregistration' {
        $registered = Get-OrgMemberAccount -Name data-lake | Register-OrgRootDelegatedAdministrator -Force
        $read = Invoke-RoundTrip -Row $registered -Format $Format
        $read | Unregister-OrgRootDelegatedAdministrator -Force | Out-Null
        @(Get-OrgRootDelegatedAdministrator | ForEach-Object AccountId) | Should -Not -Contain $registered.AccountId
    }

    It 'of closures go into the inventory' {
        $closed = Get-OrgMemberAccount -Name sandbox-dara | Close-MemberAccount @quiet
        $read = Invoke-RoundTrip -Row $closed -Format $Format
        $read.Outcome | Should -Be 'Requested'
        ($read | Get-OrgMemberAccount).AccountName | Should -Be 'sandbox-dara'
    }

    It 'of the journal go into the audit' {
        $entries = Get-RootAccessJournal | Where-Object AccountId | Select-Object -First 1
        $read = Invoke-RoundTrip -Row $entries -Format $Format
        $read.Phase | Should -BeIn @('Intent', 'Outcome')
        ($read | Get-MemberRootCredential).AccountId | Should -Be $entries.AccountId
    }

    It 'of a session carry their keys, as whoever exports them wants' {
        $session = Get-OrgMemberAccount -Name data-lake | New-RootSession -Task S3UnlockBucketPolicy
        $read = Invoke-RoundTrip -Row $session -Format $Format
        $read.SecretKey | Should -BeExactly $session.SecretKey
    }

    It 'say everything in words' -ForEach @(
        @{ Name = 'Get-OrgRootFeature' }, @{ Name = 'Get-RootAccessConnection' }, @{ Name = 'Test-OrgRootAccess' }
        @{ Name = 'Get-RootTask' }, @{ Name = 'Get-OrgMemberAccount' }, @{ Name = 'Get-MemberRootCredential' }
        @{ Name = 'Test-RootAccessJournal' }
    ) {
        $row = & $Name -ErrorAction SilentlyContinue -WarningAction SilentlyContinue | Select-Object -First 1
        $read = Invoke-RoundTrip -Row $row -Format $Format
        foreach ($property in $row.PSObject.Properties | Where-Object { $_.Value -is [string] }) {
            $read.($property.Name) | Should -Be $property.Value
        }

        "$($read.PSObject.Properties.Value)" | Should -Not -Match 'RootAccess\.Core|System\.'
    }

    It 'of a simulation are refused by a real connection' {
        $row = Get-OrgMemberAccount -Name data-lake
        $read = Invoke-RoundTrip -Row $row -Format $Format
        $read.IsSimulation = 'True'
        { $read | Get-MemberRootCredential -ErrorAction Stop } | Should -Throw -ErrorId 'OrganizationMismatch*'
    }
}
