BeforeDiscovery {
    $rowTypes = @(
        'RootAccessConnection', 'OrgRootFeature', 'OrgMemberAccount', 'MemberRootCredential', 'RootAccessCheck'
        'MemberRootCredentialRemoval', 'RootTaskResult', 'RootTask', 'MemberAccountClosure', 'RootSession'
        'OrgRootDelegatedAdministrator', 'RootAccessJournalEntry'
    ) | ForEach-Object { @{ Type = $_ } }
    $words = @(
        @{ Type = 'MemberRootCredential'; Property = 'Status' }
        @{ Type = 'MemberRootCredentialRemoval'; Property = 'Outcome' }
        @{ Type = 'RootAccessCheck'; Property = 'Status' }
        @{ Type = 'RootTaskResult'; Property = 'Outcome' }
        @{ Type = 'MemberAccountClosure'; Property = 'Outcome' }
    )
}

BeforeAll {
    Set-StrictMode -Version 3.0
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    Import-Module -Name (Join-Path -Path $root -ChildPath 'out/RootAccessManagement/RootAccessManagement.psd1') -Force
    Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath 'Simulator.psm1') -Force
    $simulator = Start-RootAccessSimulator
    Connect-TestOrganization -Simulator $simulator
    $quiet = @{ Force = $true; ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }

    # One run of everything; each kind of row is looked at below.
    $bucket = @{ Task = 'S3UnlockBucketPolicy'; BucketName = 'data-lake-raw-events'; BackupPath = "$TestDrive" }
    $rows = @{
        RootAccessConnection          = Get-RootAccessConnection
        OrgRootFeature                = Get-OrgRootFeature
        OrgMemberAccount              = Get-OrgMemberAccount -State * -IncludeManagementAccount -IncludeTag
        MemberRootCredential          = Get-MemberRootCredential -Detailed -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        RootAccessCheck               = Test-OrgRootAccess
        RootTask                      = Get-RootTask
        RootSession                   = Get-OrgMemberAccount -Name data-lake | New-RootSession -Task S3UnlockBucketPolicy -Force
        RootTaskResult                = @(
            Get-OrgMemberAccount -Name data-lake | Invoke-RootTask @bucket @quiet
            Get-OrgMemberAccount -Name sandbox-* | Invoke-RootTask -Task IAMAuditRootUserCredentials @quiet
        )
        MemberRootCredentialRemoval   = Get-OrgMemberAccount | Remove-MemberRootCredential @quiet
        OrgRootDelegatedAdministrator = Get-OrgMemberAccount -Name data-lake | Register-OrgRootDelegatedAdministrator -Force
        MemberAccountClosure          = Get-OrgMemberAccount -Name sandbox-* | Close-MemberAccount @quiet
        RootAccessJournalEntry        = Get-RootAccessJournal
    }
    $rendering = if ($PSVersionTable.PSVersion.Major -ge 7) { $PSStyle.OutputRendering }
    $noColor = $env:NO_COLOR
}

AfterAll {
    $env:NO_COLOR = $noColor
    if ($rendering) {
        $PSStyle.OutputRendering = $rendering
    }

    Disconnect-RootAccess
    Stop-RootAccessSimulator -Simulator $simulator
}

Describe 'The table of <Type>' -ForEach $rowTypes {
    BeforeEach {
        $env:NO_COLOR = '1'
        $lines = @{}
        foreach ($width in 80, 100, 160) {
            $lines[$width] = @(($rows[$Type] | Format-Table | Out-String -Width $width) -split '\r?\n')
        }
    }

    It 'has rows to look at' {
        $rows[$Type] | Should -Not -BeNullOrEmpty
    }

    It 'stays within 80, 100 and 160 columns, one row a line' {
        foreach ($width in $lines.Keys) {
            ($lines[$width] | Measure-Object -Property Length -Maximum).Maximum | Should -BeLessOrEqual $width
            if ($Type -ne 'RootAccessCheck') {
                @($lines[$width] | Where-Object { $_ }).Count | Should -Be (@($rows[$Type]).Count + 2)
            }
        }
    }

    It 'shows account ids, outcomes and error ids in full at 80 columns' {
        $text = $lines[80] -join "`n"
        foreach ($property in 'AccountId', 'Outcome', 'ErrorId') {
            if ($rows[$Type][0].PSObject.Properties[$property] -and $Type -notlike '*Journal*') {
                $rows[$Type].$property | Where-Object { $_ } | Select-Object -Unique | ForEach-Object {
                    $text.Contains($_) | Should -BeTrue -Because "$_ is not to be cut"
                }
            }
        }
    }

    It 'shows no names of types and no secrets' {
        $text = $lines[160] -join "`n"
        $text | Should -Not -Match 'RootAccess\.Core'
        $text | Should -Not -Match ([regex]::Escape($rows['RootSession'].SecretKey))
    }
}

Describe 'The list of <Type>' -ForEach $rowTypes {
    It 'shows every property but secrets, and lists in one line' {
        $text = $rows[$Type] | Select-Object -First 1 | Format-List | Out-String -Width 200
        $shown = @([regex]::Matches($text, '(?m)^(\w+) +:') | ForEach-Object { $_.Groups[1].Value })
        $properties = @($rows[$Type][0].PSObject.Properties.Name | Where-Object { $_ -notin 'SecretKey', 'SessionToken', 'Id', 'Name' -or ($_ -eq 'Name' -and $Type -in 'RootTask', 'RootAccessCheck') })
        $shown | Sort-Object | Should -Be ($properties | Sort-Object)
        $text | Should -Not -Match 'RootAccess\.Core'
    }
}

Describe 'Checks' {
    It 'break their lines between words, whatever the culture' {
        $env:NO_COLOR = '1'
        $checked = $rows['RootAccessCheck'] | Format-Table | Out-String -Width ([Math]::Max(80, $Host.UI.RawUI.BufferSize.Width))
        $words = ($rows['RootAccessCheck'] | ForEach-Object { $_.Detail }) -split '\s+' | Where-Object { $_.Length -lt 40 }
        foreach ($word in $words) {
            $checked.Contains($word) | Should -BeTrue -Because "'$word' is one word"
        }
    }
}

Describe 'Times of tables' {
    It 'have the years of AWS, whatever the calendar' {
        $env:NO_COLOR = '1'
        $culture = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'th-TH'
            $text = $rows['RootAccessJournalEntry'] | Format-Table | Out-String -Width 80
        }
        finally {
            [cultureinfo]::CurrentCulture = $culture
        }

        $text.Contains([datetime]::UtcNow.ToString('yyyy-', [cultureinfo]::InvariantCulture)) | Should -BeTrue
        $text | Should -Not -Match ' 25\d\d-'
    }
}

Describe 'Rows of accounts' {
    It 'can be grouped by organizational unit' {
        $env:NO_COLOR = '1'
        $text = $rows['OrgMemberAccount'] | Sort-Object -Property OrganizationalUnitPath |
            Format-Table -View OrganizationalUnit | Out-String
        [regex]::Matches($text, 'OrganizationalUnit: Sandbox').Count | Should -Be 1
        [regex]::Matches($text, 'OrganizationalUnit: Workloads/Prod').Count | Should -Be 1
    }

    It 'look the same out of a file' {
        $env:NO_COLOR = '1'
        foreach ($type in 'MemberRootCredential', 'MemberRootCredentialRemoval', 'OrgMemberAccount') {
            $file = Join-Path -Path $TestDrive -ChildPath "$type.xml"
            $rows[$type] | Export-Clixml -Path $file
            Import-Clixml -Path $file | Out-String -Width 100 | Should -Be ($rows[$type] | Out-String -Width 100)
        }
    }

    It 'keep a session''s secrets out of the view even out of a file' {
        $file = Join-Path -Path $TestDrive -ChildPath 'session.xml'
        $rows['RootSession'] | Export-Clixml -Path $file
        $text = (Import-Clixml -Path $file | Out-String) + (Import-Clixml -Path $file | Format-List | Out-String)
        $text.Contains($rows['RootSession'].SecretKey) | Should -BeFalse
    }
}

Describe 'Colours' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
    BeforeEach {
        $env:NO_COLOR = $null
    }

    It 'are on <Property> of <Type>, without moving a column' -ForEach $words {
        $PSStyle.OutputRendering = 'Ansi'
        $coloured = $rows[$Type] | Format-Table -HideTableHeaders | Out-String -Width 80
        $PSStyle.OutputRendering = 'PlainText'
        $plain = $rows[$Type] | Format-Table -HideTableHeaders | Out-String -Width 80
        $coloured | Should -Match "`e\["
        ($coloured -replace "`e\[[0-9;]*m") | Should -Be $plain
    }

    It 'are on lists too' {
        $PSStyle.OutputRendering = 'Ansi'
        ($rows['MemberRootCredential'] | Format-List | Out-String) -match "Status +: `e\[0m`e\[" | Should -BeTrue
    }

    It 'do not go into what is piped on or redirected' {
        $PSStyle.OutputRendering = 'Host'
        $rows['MemberRootCredential'] | Format-Table | Out-String | Should -Not -Match "`e"
        $file = Join-Path -Path $TestDrive -ChildPath 'out.txt'
        $rows['MemberRootCredential'] > $file
        Get-Content -LiteralPath $file -Raw | Should -Not -Match "`e"
    }

    It 'do not go into what the output of a whole PowerShell is redirected to' {
        $script = Join-Path -Path $TestDrive -ChildPath 'redirected.ps1'
        $manifest = (Get-Module -Name RootAccessManagement).Path -replace 'bin[\\/]RootAccessManagement\.psm1$', 'RootAccessManagement.psd1'
        Set-Content -LiteralPath $script -Value @(
            "Import-Module -Name '$manifest'"
            '$null = Connect-RootAccess -Simulation'
            'Get-OrgMemberAccount -State SUSPENDED | Format-Table -HideTableHeaders'
        )
        $text = & (Get-Process -Id $PID).Path -NoProfile -NonInteractive -File $script | Out-String
        $text | Should -Match 'SUSPENDED'
        $text | Should -Not -Match "`e"
    }

    It 'are never in values' {
        $PSStyle.OutputRendering = 'Ansi'
        $rows['MemberRootCredential'] | ConvertTo-Csv | Should -Not -Match "`e"
        $rows['MemberRootCredential'] | ConvertTo-Json -Depth 4 | Should -Not -Match "`e"
        $rows['MemberRootCredential'].Status -join '' | Should -Not -Match "`e"
    }

    It 'are left out with NO_COLOR' {
        $env:NO_COLOR = '1'
        $PSStyle.OutputRendering = 'Ansi'
        $body = $rows['MemberRootCredential'] | Format-Table -HideTableHeaders | Out-String
        $body | Should -Not -Match "`e\[3[1-3]"
    }

    It 'are not in the output of a script that is redirected' {
        $script = (Get-ConnectScript -Simulator $simulator) + "`nGet-OrgMemberAccount -Name data-lake | Get-MemberRootCredential"
        $run = Invoke-FreshPowerShell -Script $script -Environment @{ NO_COLOR = '' }
        $run.Output | Should -Match 'NotPresent'
        $run.Output | Should -Not -Match "`e\[3"
    }
}
