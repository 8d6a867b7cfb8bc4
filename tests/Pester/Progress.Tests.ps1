BeforeAll {
    Set-StrictMode -Version 3.0
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    $manifest = Join-Path -Path $root -ChildPath 'out/RootAccessManagement/RootAccessManagement.psd1'
    Import-Module -Name $manifest -Force
    Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath 'Simulator.psm1') -Force
    $simulator = Start-RootAccessSimulator -AccountCount 20 -Latency 80ms
    $connect = Get-ConnectScript -Simulator $simulator

    # Progress can be collected only of a runspace of one's own.
    function Get-Progress {
        param([Parameter(Mandatory)] [string] $Script)

        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript("Import-Module -Name '$manifest'; $connect; $Script").Invoke()
            @($shell.Streams.Progress)
        }
        finally {
            $shell.Dispose()
        }
    }
}

AfterAll {
    Stop-RootAccessSimulator -Simulator $simulator
}

Describe 'Progress' {
    It 'counts, estimates, and is taken down at the end' {
        $records = Get-Progress -Script 'Get-MemberRootCredential -ThrottleLimit 2'
        $shown = @($records | Where-Object { $_.StatusDescription -like '* of * accounts*' })
        $shown.Count | Should -BeGreaterThan 1
        $shown[-1].StatusDescription | Should -Match '^\d+ of \d+ accounts, [\d.]+ a second'
        $shown[-1].PercentComplete | Should -BeGreaterThan 0
        "$($records[-1].RecordType)" | Should -Be 'Completed'
    }

    It 'nests two cmdlets of one pipeline' {
        $records = Get-Progress -Script 'Get-MemberRootCredential -ThrottleLimit 1 | New-RootSession -Task S3UnlockBucketPolicy -ThrottleLimit 1'
        $outer = @($records | Where-Object Activity -eq 'Get-MemberRootCredential')[0]
        $inner = @($records | Where-Object Activity -eq 'New-RootSession')[0]
        $inner.ParentActivityId | Should -Be $outer.ActivityId
    }

    It 'nests under an activity of the user''s own' {
        $records = Get-Progress -Script "Write-Progress -Id 4 -Activity 'Wave 1'; Get-MemberRootCredential -ProgressParentId 4"
        @($records | Where-Object Activity -eq 'Get-MemberRootCredential')[0].ParentActivityId | Should -Be 4
    }

    It 'is silent with $ProgressPreference' {
        Get-Progress -Script '$ProgressPreference = "SilentlyContinue"; Get-MemberRootCredential' | Should -BeNullOrEmpty
    }

    It 'is silent with -ProgressAction' -Skip:($PSVersionTable.PSVersion -lt [version] '7.4') {
        Get-Progress -Script 'Get-MemberRootCredential -ProgressAction SilentlyContinue' | Should -BeNullOrEmpty
    }

    It 'is not in redirected output' {
        $run = Invoke-FreshPowerShell -Script "$connect`nGet-MemberRootCredential -ThrottleLimit 2 -ErrorAction SilentlyContinue"
        $run.Output | Should -Match 'NotPresent'
        "$($run.Output)$($run.Errors)" | Should -Not -Match ' a second| of \d+ accounts'
    }
}

Describe 'The end of a run' {
    It 'tells its outcomes as a verbose line' {
        $script = "$connect`nGet-OrgMemberAccount -OrganizationalUnit Sandbox | Remove-MemberRootCredential -Force -Verbose -ErrorAction SilentlyContinue 4>&1"
        (Invoke-FreshPowerShell -Script $script).Output | Should -Match '5 accounts in [\d.]+ s: Removed 3, NothingToRemove 1, Refused 1\.'
    }
}
