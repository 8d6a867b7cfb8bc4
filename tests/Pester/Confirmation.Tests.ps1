BeforeDiscovery {
    $changing = @(
        @{ Cmdlet = 'Remove-MemberRootCredential'; Arguments = '-AccountId $id' }
        @{ Cmdlet = 'Close-MemberAccount'; Arguments = '-AccountId $id' }
        @{ Cmdlet = 'Invoke-RootTask'; Arguments = '-AccountId $id -Task IAMCreateRootUserPassword' }
        @{ Cmdlet = 'New-RootSession'; Arguments = '-AccountId $id -Task S3UnlockBucketPolicy -Confirm' }
        @{ Cmdlet = 'Disable-OrgRootCredentialManagement'; Arguments = '' }
        @{ Cmdlet = 'Disable-OrgRootSession'; Arguments = '' }
        @{ Cmdlet = 'Register-OrgRootDelegatedAdministrator'; Arguments = '-AccountId $id -Confirm' }
    )
}

BeforeAll {
    Set-StrictMode -Version 3.0
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    Import-Module -Name (Join-Path -Path $root -ChildPath 'out/RootAccessManagement/RootAccessManagement.psd1') -Force
    Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath 'Simulator.psm1') -Force
    $simulator = Start-RootAccessSimulator
    $connect = Get-ConnectScript -Simulator $simulator
    Connect-TestOrganization -Simulator $simulator
    $id = (Get-OrgMemberAccount -Name sandbox-chen).AccountId
    $before = Get-OrgRootFeature | ConvertTo-Json -Depth 4
}

AfterAll {
    Disconnect-RootAccess
    Stop-RootAccessSimulator -Simulator $simulator
}

Describe '<Cmdlet>' -ForEach $changing {
    AfterEach {
        # Nothing of all this may have changed anything.
        Get-OrgRootFeature | ConvertTo-Json -Depth 4 | Should -Be $before
        (Get-OrgMemberAccount -AccountId $id).State | Should -Be 'ACTIVE'
        (Get-MemberRootCredential -AccountId $id).Status | Should -Be 'NotPresent'
    }

    It 'changes nothing with -WhatIf, which beats -Force and -Confirm' {
        & ([scriptblock]::Create("$Cmdlet $($Arguments -replace ' -Confirm') -WhatIf -Force -Confirm:`$false")) |
            Should -BeNullOrEmpty
    }

    It 'changes nothing under $WhatIfPreference' {
        $WhatIfPreference = $true
        & ([scriptblock]::Create("$Cmdlet $($Arguments -replace ' -Confirm') -Force")) | Should -BeNullOrEmpty
    }

    It 'says -Force where nobody can be asked, and fails the script' {
        $run = Invoke-FreshPowerShell -Script "$connect; `$id = '$id'`ntry { $Cmdlet $Arguments -ErrorAction Stop } catch { `$_.FullyQualifiedErrorId; `$_.ErrorDetails.RecommendedAction; exit 3 }"
        $run.ExitCode | Should -Be 3
        $run.Output | Should -Match 'ConfirmationRequired'
        $run.Output | Should -Match '-Force'
    }

    It 'never connects by itself' {
        $run = Invoke-FreshPowerShell -Script "`$id = '$id'`ntry { $Cmdlet $Arguments -Force } catch { `$_.FullyQualifiedErrorId }"
        $run.Output | Should -Match 'NotConnected'
    }
}

Describe 'Confirmation' {
    It 'is not asked for what is less than $ConfirmPreference' {
        $run = Invoke-FreshPowerShell -Script "$connect; (Get-OrgMemberAccount -Name data-lake | New-RootSession -Task S3UnlockBucketPolicy).Task"
        $run.Output | Should -Match 'S3UnlockBucketPolicy'
    }

    It 'is asked for everything under a lower $ConfirmPreference' {
        $run = Invoke-FreshPowerShell -Script "$connect; `$ConfirmPreference = 'Low'; try { Enable-OrgRootSession; Get-OrgMemberAccount -Name data-lake | New-RootSession -Task S3UnlockBucketPolicy -ErrorAction Stop } catch { `$_.FullyQualifiedErrorId }"
        $run.Output | Should -Match 'ConfirmationRequired'
    }

    It 'is switched off by -Confirm:$false as by -Force' {
        (Get-OrgMemberAccount -Name sandbox-ben | Remove-MemberRootCredential -Confirm:$false).Outcome | Should -Be 'Removed'
    }

    It 'shows organization, account and name with -WhatIf' {
        $script = "$connect; Get-OrgMemberAccount -Name sandbox-ana | Remove-MemberRootCredential -WhatIf"
        $text = (Invoke-FreshPowerShell -Script $script).Output
        $text | Should -Match 'What if: '
        $text | Should -Match $simulator.organizationId
        $text | Should -Match 'sandbox-ana'
    }
}

Describe 'A demanded reason and ticket' {
    BeforeAll {
        $place = @{
            EndpointUrl = $simulator.endpoint
            Region      = $simulator.region
            AccessKey   = $simulator.accessKeyId
            SecretKey   = $simulator.secretAccessKey
        }
        $connection = Connect-RootAccess @place -RequireReason -RequireTicket 'OPS-\d+'
    }

    AfterAll {
        Connect-TestOrganization -Simulator $simulator
    }

    It 'refuses a change without them' {
        $rows = Remove-MemberRootCredential -AccountId $id -Force -ErrorAction SilentlyContinue -ErrorVariable failures
        $rows.Outcome | Should -Be 'Refused'
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'ReasonRequired,*'
    }

    It 'takes them from the pipeline' {
        $row = [pscustomobject]@{ AccountId = $id; Reason = 'Clean up'; Ticket = 'OPS-42' }
        ($row | Remove-MemberRootCredential -Force -Connection $connection).Outcome | Should -Be 'NothingToRemove'
    }
}
