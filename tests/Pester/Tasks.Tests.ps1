BeforeAll {
    Set-StrictMode -Version 3.0
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    Import-Module -Name (Join-Path -Path $root -ChildPath 'out/RootAccessManagement/RootAccessManagement.psd1') -Force
    Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath 'Simulator.psm1') -Force
}

Describe 'Privileged tasks' {
    BeforeEach {
        $simulator = Start-RootAccessSimulator
        Connect-TestOrganization -Simulator $simulator
        $folder = Join-Path -Path $TestDrive -ChildPath ([guid]::NewGuid())
    }

    AfterEach {
        Disconnect-RootAccess
        Stop-RootAccessSimulator -Simulator $simulator
    }

    Context 'Get-RootTask' {
        It 'describes what AWS offers, and what to do instead of the rest' {
            (Get-RootTask | Where-Object Supported).Count | Should -Be 5
            Get-RootTask | Where-Object Supported -eq $false | ForEach-Object Alternative | Should -Not -BeNullOrEmpty
        }
    }

    Context 'Invoke-RootTask' {
        It 'unlocks a queue in another Region, once' {
            $parameters = @{
                Task        = 'SQSUnlockQueuePolicy'
                QueueName   = 'orders-dead-letter'
                QueueRegion = 'eu-central-1'
                BackupPath  = $folder
                Force       = $true
            }
            $first = Get-OrgMemberAccount -Name order-messaging | Invoke-RootTask @parameters
            $first.Outcome | Should -Be 'Completed'
            $first.Verified | Should -BeTrue
            Get-Content -LiteralPath $first.BackupFile -Raw | Should -BeExactly $first.PreviousPolicy

            (Get-OrgMemberAccount -Name order-messaging | Invoke-RootTask @parameters).Outcome | Should -Be 'NothingToDo'
        }

        It 'keeps backups to their owner' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows) {
            $row = Get-OrgMemberAccount -Name order-messaging | Invoke-RootTask -Task SQSUnlockQueuePolicy -Force `
                -QueueName orders-dead-letter -QueueRegion eu-central-1 -BackupPath $folder
            (Get-Item -LiteralPath $row.BackupFile).UnixMode | Should -Be '-rw-------'
            (Get-Item -LiteralPath $folder).UnixMode | Should -Be 'drwx------'
        }

        It 'allows password recovery, and the row says how to undo it' {
            $row = Get-OrgMemberAccount -Name sandbox-chen | Invoke-RootTask -Task IAMCreateRootUserPassword -Force
            $row.Outcome | Should -Be 'Completed'
            ($row | Get-MemberRootCredential).HasPassword | Should -BeTrue
            $undo = $row.Detail -replace '^.*To undo: ' -replace '$', ' -Force'
            (& ([scriptblock]::Create($undo))).Outcome | Should -Be 'Removed'
        }

        It 'changes nothing with -WhatIf' {
            $account = Get-OrgMemberAccount -Name sandbox-chen
            $account | Invoke-RootTask -Task IAMCreateRootUserPassword -WhatIf -Force | Should -BeNullOrEmpty
            ($account | Get-MemberRootCredential).HasPassword | Should -BeFalse
        }

        It 'answers <Task> with the right way instead' -ForEach @(
            @{ Task = 'KmsKeyPolicy'; Advice = '*AWS Support*' }
            @{ Task = 'S3ObjectLock'; Advice = '*BypassGovernanceRetention*' }
            @{ Task = 'UnlockIamUser'; Advice = '*OrganizationAccountAccessRole*' }
            @{ Task = 'RootEmail'; Advice = '*StartPrimaryEmailUpdate*' }
        ) {
            $failure = { Invoke-RootTask -AccountId 111122223333 -Task $Task } |
                Should -Throw -ErrorId 'UnsupportedRootTask*' -PassThru
            $failure.ErrorDetails.RecommendedAction | Should -BeLike $Advice
        }

        It 'gives rows that fit into CSV and JSON' {
            $row = Get-OrgMemberAccount -Name sandbox-chen | Invoke-RootTask -Task IAMAuditRootUserCredentials
            ($row | ConvertTo-Csv | ConvertFrom-Csv).Outcome | Should -Be 'Completed'
            ($row | ConvertTo-Json | ConvertFrom-Json).Verified | Should -BeTrue
        }
    }

    Context 'New-RootSession' {
        BeforeEach {
            $session = Get-OrgMemberAccount -Name data-lake | New-RootSession -Task S3UnlockBucketPolicy
        }

        It 'shows no secret unless it is asked for' {
            $shown = @(
                $session | Out-String
                $session | Format-List | Out-String
                $session | Format-Table | Out-String
                (Get-RootAccessConnection), $session | Out-String
                "$session"
            ) -join "`n"
            $shown | Should -Not -Match ([regex]::Escape($session.SecretKey))
            $shown | Should -Not -Match ([regex]::Escape($session.SessionToken.Substring(0, 20)))
        }

        It 'sets the environment of whoever runs its text, and nothing before' {
            $text = Get-OrgMemberAccount -Name data-lake | New-RootSession -Task S3UnlockBucketPolicy -AsEnvironmentVariable
            $saved = $env:AWS_SESSION_TOKEN
            try {
                $text | Invoke-Expression
                $env:AWS_SESSION_TOKEN | Should -Not -Be $saved
            }
            finally {
                $env:AWS_ACCESS_KEY_ID = $env:AWS_SECRET_ACCESS_KEY = $env:AWS_CREDENTIAL_EXPIRATION = $null
                $env:AWS_SESSION_TOKEN = $saved
            }
        }

        It 'is a credential process of version 1' {
            $json = Get-OrgMemberAccount -Name data-lake | New-RootSession -Task S3UnlockBucketPolicy -AsCredentialProcess
            ($json | ConvertFrom-Json).Version | Should -Be 1
        }
    }
}
