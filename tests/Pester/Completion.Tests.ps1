BeforeAll {
    Set-StrictMode -Version 3.0
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    Import-Module -Name (Join-Path -Path $root -ChildPath 'out/RootAccessManagement/RootAccessManagement.psd1') -Force
    Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath 'Simulator.psm1') -Force

    function Get-Completion {
        param([Parameter(Mandatory)] [string] $Line)

        @((TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches)
    }
}

Describe 'Completion without a connection' {
    BeforeAll {
        Disconnect-RootAccess
    }

    It 'offers nothing for <Line>, not even files' -ForEach @(
        @{ Line = 'Get-MemberRootCredential -AccountId ' }
        @{ Line = 'Get-OrgMemberAccount -OrganizationalUnit ' }
        @{ Line = 'Invoke-RootTask -Task S3UnlockBucketPolicy -BucketName ' }
    ) {
        Get-Completion -Line $Line | Should -BeNullOrEmpty
        Get-RootAccessConnection | Should -BeNullOrEmpty
    }

    It 'offers what has a fixed list for <Line>' -ForEach @(
        @{ Line = 'Invoke-RootTask -Task S3'; Expected = 'S3UnlockBucketPolicy' }
        @{ Line = 'New-RootSession -Task SQ'; Expected = 'SQSUnlockQueuePolicy' }
        @{ Line = 'Remove-MemberRootCredential -CredentialType Acc'; Expected = 'AccessKey' }
        @{ Line = 'Get-OrgMemberAccount -State Susp'; Expected = 'SUSPENDED' }
        @{ Line = 'Connect-RootAccess -Region eu-central-1 -StsRegion eu-south-1'; Expected = 'eu-south-1' }
    ) {
        (Get-Completion -Line $Line).CompletionText | Should -Be $Expected
    }

    It 'offers files where files are meant' {
        Push-Location -Path $TestDrive
        try {
            $null = New-Item -Path 'policy backups' -ItemType Directory
            (Get-Completion -Line 'Invoke-RootTask -BackupPath pol').CompletionText | Should -BeLike '*policy backups*'
        }
        finally {
            Pop-Location
        }
    }

    It 'offers profiles of the AWS files' {
        $file = Join-Path -Path $TestDrive -ChildPath 'credentials'
        Set-Content -LiteralPath $file -Value "[team a]`naws_access_key_id=AKIAIOSFODNN7EXAMPLE`naws_secret_access_key=x"
        (Get-Completion -Line "Connect-RootAccess -ProfileLocation '$file' -ProfileName t").CompletionText |
            Should -Be "'team a'"
    }
}

Describe 'Completion with a connection' {
    BeforeAll {
        $simulator = Start-RootAccessSimulator
        Connect-TestOrganization -Simulator $simulator
        $ben = Get-OrgMemberAccount -Name sandbox-ben
    }

    AfterAll {
        Disconnect-RootAccess
        Stop-RootAccessSimulator -Simulator $simulator
    }

    It 'finds an account by its name and writes its id' {
        $match = Get-Completion -Line 'Get-MemberRootCredential sandbox-be'
        $match.CompletionText | Should -Be "'$($ben.AccountId)'"
        $match.ToolTip | Should -Be 'sandbox-ben (Sandbox)'
    }

    It 'keeps the quote that was begun' {
        (Get-Completion -Line 'Get-MemberRootCredential "sandbox-be').CompletionText | Should -Be "`"$($ben.AccountId)`""
        (Get-Completion -Line "Get-MemberRootCredential 'sandbox-be").CompletionText | Should -Be "'$($ben.AccountId)'"
    }

    It 'works in the middle of a line' {
        $line = 'Get-OrgMemberAccount -OrganizationalUnit Workloads/P | Get-MemberRootCredential'
        $result = TabExpansion2 -inputScript $line -cursorColumn $line.IndexOf(' |')
        $result.CompletionMatches.CompletionText | Should -Be 'Workloads/Prod'
    }

    It 'makes a line that runs' {
        $line = 'Get-OrgMemberAccount -OrganizationalUnit '
        $text = (Get-Completion -Line "$($line)Sand").CompletionText
        (& ([scriptblock]::Create("$line$text"))).AccountName | Should -Contain 'sandbox-ben'
    }

    It 'answers in less than 200 ms once the organization was read' {
        $null = Get-Completion -Line 'Get-MemberRootCredential '
        $times = 1..5 | ForEach-Object { (Measure-Command { Get-Completion -Line 'Get-MemberRootCredential sandbox' }).TotalMilliseconds }
        ($times | Measure-Object -Minimum).Minimum | Should -BeLessThan 200
    }

    It 'offers a bucket once a task found it, and opens no session for that' {
        $line = 'Invoke-RootTask -Task S3UnlockBucketPolicy -BucketName '
        Get-Completion -Line $line | Should -BeNullOrEmpty
        Get-OrgMemberAccount -Name data-lake |
            Invoke-RootTask -Task S3UnlockBucketPolicy -BucketName data-lake-raw-events -BackupPath "$TestDrive/backups" -Force
        (Get-Completion -Line $line).CompletionText | Should -Be 'data-lake-raw-events'
    }
}

Describe 'Completion with a slow server' {
    It 'does not wait for it' {
        $simulator = Start-RootAccessSimulator -Latency 1500ms
        try {
            Connect-TestOrganization -Simulator $simulator
            $null = Get-Completion -Line 'Get-RootTask '
            $watch = [System.Diagnostics.Stopwatch]::StartNew()
            Get-Completion -Line 'Get-MemberRootCredential ' | Should -BeNullOrEmpty
            $watch.ElapsedMilliseconds | Should -BeLessThan 1000
        }
        finally {
            Disconnect-RootAccess
            Stop-RootAccessSimulator -Simulator $simulator
        }
    }
}
