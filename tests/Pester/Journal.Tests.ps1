BeforeAll {
    Set-StrictMode -Version 3.0
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    Import-Module -Name (Join-Path -Path $root -ChildPath 'out/RootAccessManagement/RootAccessManagement.psd1') -Force
    Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath 'Simulator.psm1') -Force
    $simulator = Start-RootAccessSimulator
    Connect-TestOrganization -Simulator $simulator
    $account = Get-OrgMemberAccount -Name sandbox-eli
    $null = $account | Remove-MemberRootCredential -Force -Reason 'Clean up' -Ticket 'OPS-9'
    $path = (Get-RootAccessConnection).JournalPath
}

AfterAll {
    Disconnect-RootAccess
    Stop-RootAccessSimulator -Simulator $simulator
}

Describe 'Get-RootAccessJournal' {
    It 'tells every change, its intent first' {
        $entries = Get-RootAccessJournal
        $entries[0].Phase | Should -Be 'Intent'
        $entries.Sequence | Should -Be (1..$entries.Count)
        $entries.Reason | Select-Object -Unique | Should -Be 'Clean up'
    }

    It 'takes accounts by <Way>' -ForEach @(
        @{ Way = 'position'; Call = { Get-RootAccessJournal $account.AccountId } }
        @{ Way = 'value'; Call = { $account.AccountId | Get-RootAccessJournal } }
        @{ Way = 'row'; Call = { $account | Get-RootAccessJournal } }
    ) {
        (& $Call).AccountId | Select-Object -Unique | Should -Be $account.AccountId
    }

    It 'filters by action, outcome and time' {
        (Get-RootAccessJournal -Action 'Delete*').Action | Should -BeLike 'Delete*'
        (Get-RootAccessJournal -Outcome Accepted).Outcome | Select-Object -Unique | Should -Be 'Accepted'
        Get-RootAccessJournal -After ([datetimeoffset]::Now.AddHours(1)) | Should -BeNullOrEmpty
        Get-RootAccessJournal -Before ([datetimeoffset]::Now.AddHours(-1)) | Should -BeNullOrEmpty
    }

    It 'shows in 80 columns which feature was meant' {
        $file = Join-Path -Path $TestDrive -ChildPath 'features.jsonl'
        $script = @(
            "`$null = Connect-RootAccess -Simulation -JournalPath '$file'"
            '$null = Enable-OrgRootCredentialManagement -Force; $null = Enable-OrgRootSession -Force'
            'Get-RootAccessJournal -Action EnableOrganizations* -Outcome Accepted | Format-Table | Out-String -Width 80'
        ) -join '; '
        $run = Invoke-FreshPowerShell -Script $script
        $shown = @($run.Output -split '\n' -match 'EnableOrganizations' -replace '^.*EnableOrg', 'EnableOrg')
        $shown | Should -HaveCount 2
        $shown[0] | Should -Not -Be $shown[1]
    }

    It 'has nothing unresolved after a run that ended' {
        Get-RootAccessJournal -Unresolved | Should -BeNullOrEmpty
    }

    It 'reads the file it is given, without a connection' {
        $run = Invoke-FreshPowerShell -Script "@(Get-RootAccessJournal -Path '$path').Count"
        [int] $run.Output | Should -BeGreaterThan 1
    }
}

Describe 'Test-RootAccessJournal' {
    It 'proves a chain' {
        $check = Test-RootAccessJournal
        $check.IsIntact | Should -BeTrue
        $check.EntryCount | Should -Be (Get-RootAccessJournal).Count
        Test-RootAccessJournal -Path $path -ExpectedHead $check.Head -Quiet | Should -BeTrue
    }

    It 'finds a line that was changed, and one that was taken away' {
        $lines = @(Get-Content -LiteralPath $path)
        $copy = Join-Path -Path $TestDrive -ChildPath 'changed.jsonl'
        $lines -replace 'Clean up', 'Drill' | Set-Content -LiteralPath $copy
        (Test-RootAccessJournal -Path $copy -ErrorAction SilentlyContinue).IsIntact | Should -BeFalse

        $head = (Test-RootAccessJournal).Head
        $lines[0..($lines.Count - 2)] | Set-Content -LiteralPath $copy
        Test-RootAccessJournal -Path $copy -ExpectedHead $head -Quiet -ErrorAction SilentlyContinue | Should -BeFalse
    }
}

Describe 'Connect-RootAccess' {
    It 'keeps the journal where it is told' {
        $place = @{
            EndpointUrl = $simulator.endpoint
            Region      = $simulator.region
            AccessKey   = $simulator.accessKeyId
            SecretKey   = $simulator.secretAccessKey
        }
        $file = Join-Path -Path $TestDrive -ChildPath 'mine.jsonl'
        (Connect-RootAccess @place -JournalPath $file).JournalPath | Should -Be $file
        $null = Get-OrgMemberAccount -Name sandbox-ben | Remove-MemberRootCredential -Force
        Get-Content -LiteralPath $file | Should -Not -BeNullOrEmpty
    }
}
