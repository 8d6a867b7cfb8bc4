BeforeAll {
    Set-StrictMode -Version 3.0
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    Import-Module -Name (Join-Path -Path $root -ChildPath 'out/RootAccessManagement/RootAccessManagement.psd1') -Force
    Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath 'Simulator.psm1') -Force
}

Describe 'The transcript of a session' {
    BeforeAll {
        $simulator = Start-RootAccessSimulator
        $transcript = Join-Path -Path $TestDrive -ChildPath 'transcript.txt'
        $secrets = Join-Path -Path $TestDrive -ChildPath 'secrets.txt'

        # Keys come from the environment, as somebody careful passes them: what is typed is in every transcript.
        $script = @"
`$null = Start-Transcript -Path '$transcript'
`$VerbosePreference = `$DebugPreference = `$InformationPreference = 'Continue'
Connect-RootAccess -EndpointUrl $($simulator.endpoint) -Region $($simulator.region) -AccessKey `$env:TEST_KEY -SecretKey `$env:TEST_SECRET | Out-Default
Get-RootAccessConnection | Format-List * | Out-Default
Test-OrgRootAccess | Out-Default
Get-OrgMemberAccount -OrganizationalUnit Sandbox | Get-MemberRootCredential -Detailed | Format-List * | Out-Default
Get-OrgMemberAccount -OrganizationalUnit Sandbox | Remove-MemberRootCredential -Force | Out-Default
`$session = Get-OrgMemberAccount -Name data-lake | New-RootSession -Task S3UnlockBucketPolicy
`$session | Out-Default
`$session | Format-List | Out-Default
"`$session" | Out-Default
Set-Content -LiteralPath '$secrets' -Value `$session.SecretKey, `$session.SessionToken
Get-OrgMemberAccount -Name data-lake | Invoke-RootTask -Task S3UnlockBucketPolicy -BucketName data-lake-raw-events -BackupPath '$TestDrive/backup' -Force | Out-Default
Get-OrgMemberAccount -Name sandbox-chen | Close-MemberAccount -Force | Out-Default
Get-RootAccessJournal | Format-List * | Out-Default
Connect-RootAccess -EndpointUrl $($simulator.endpoint) -Region $($simulator.region) -AccessKey `$env:TEST_KEY -SecretKey "`$(`$env:TEST_SECRET)x" | Out-Default
`$Error | ForEach-Object { `$_ | Format-List * -Force | Out-Default; `$_.Exception.ToString() | Out-Default }
`$null = Stop-Transcript
"@
        $environment = @{ TEST_KEY = $simulator.accessKeyId; TEST_SECRET = $simulator.secretAccessKey }
        $run = Invoke-FreshPowerShell -Script $script -Environment $environment
        $text = (Get-Content -LiteralPath $transcript -Raw) + $run.Output + $run.Errors
    }

    AfterAll {
        Stop-RootAccessSimulator -Simulator $simulator
    }

    It 'tells what was done' {
        $text | Should -Match 'sandbox-ana'
        $text | Should -Match 'data-lake-raw-events'
        $text | Should -Match 'CredentialsNotFound|wrong|does not match|SignatureDoesNotMatch'
    }

    It 'has no secret of the caller' {
        $text.Contains($simulator.secretAccessKey) | Should -BeFalse
    }

    It 'has no secret of a root session' {
        $found = Get-Content -LiteralPath $secrets
        $found.Count | Should -Be 2
        foreach ($secret in $found) {
            $text.Contains($secret) | Should -BeFalse
            $text.Contains($secret.Substring(0, 16)) | Should -BeFalse
        }
    }

    It 'has no colours' {
        $text | Should -Not -Match ([char] 27)
    }

    It 'and the journal have neither' {
        $journal = Get-ChildItem -Path $env:ROOTACCESS_JOURNAL -Recurse -File | Get-Content -Raw
        $journal | Should -Not -BeNullOrEmpty
        "$journal".Contains($simulator.secretAccessKey) | Should -BeFalse
        foreach ($secret in Get-Content -LiteralPath $secrets) {
            "$journal".Contains($secret.Substring(0, 16)) | Should -BeFalse
        }
    }
}
