BeforeDiscovery {
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    $builds = Get-ChildItem -Path (Join-Path -Path $root -ChildPath 'tests/AwsToolsLike/bin') -Filter 'AWS.Tools.Common.dll' -Recurse -ErrorAction Ignore |
        Where-Object { $PSVersionTable.PSEdition -eq 'Core' -or $_.FullName -match 'netstandard' } |
        Sort-Object -Property LastWriteTime -Descending
    $sdks = $builds | ForEach-Object {
        @{ Path = $_.FullName; Sdk = [System.Diagnostics.FileVersionInfo]::GetVersionInfo((Join-Path -Path $_.DirectoryName -ChildPath 'AWSSDK.Core.dll')).FileVersion }
    }
    $cases = foreach ($sdk in $sdks | Group-Object -Property { $_.Sdk } | ForEach-Object { $_.Group[0] }) {
        foreach ($order in 'before', 'after') {
            @{ Path = $sdk.Path; Sdk = $sdk.Sdk; Order = $order }
        }
    }
}

BeforeAll {
    Set-StrictMode -Version 3.0
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    $manifest = Join-Path -Path $root -ChildPath 'out/RootAccessManagement/RootAccessManagement.psd1'
    Import-Module -Name $manifest -Force
    Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath 'Simulator.psm1') -Force
    $simulator = Start-RootAccessSimulator
    $place = @{ EndpointUrl = $simulator.endpoint; Region = $simulator.region }

    # What is loaded into a process never leaves it, so each case has a process of its own.
    function Invoke-Session {
        param([string] $Script)

        $shell = (Get-Process -Id $PID).Path
        $preamble = "`$ErrorActionPreference = 'Stop'; `$env:ROOTACCESS_JOURNAL = '$TestDrive'; `$manifest = '$manifest'; `$key = '$($simulator.accessKeyId)';" +
            " `$secret = '$($simulator.secretAccessKey)'; `$endpoint = '$($simulator.endpoint)';" +
            " `$place = @{ EndpointUrl = `$endpoint; Region = '$($simulator.region)' }"
        $bytes = [System.Text.Encoding]::Unicode.GetBytes("$preamble`n$Script")
        & $shell -NoProfile -NonInteractive -OutputFormat Text -EncodedCommand ([System.Convert]::ToBase64String($bytes)) 2>&1 |
            ForEach-Object { "$_" }
    }
}

AfterAll {
    Stop-RootAccessSimulator -Simulator $simulator
}

# Windows PowerShell has no load contexts, and has not been tried.
Describe 'A session with AWS.Tools on SDK <Sdk>, imported <Order> this module' -ForEach $cases -Skip:($PSVersionTable.PSEdition -ne 'Core') {
    It 'works on both sides' {
        $theirs = "Import-Module -Name '$Path'"
        $imports = if ($Order -eq 'before') { "$theirs; Import-Module -Name `$manifest" } else { "Import-Module -Name `$manifest; `$null = Connect-RootAccess @place -AccessKey `$key -SecretKey `$secret; $theirs" }
        $lines = Invoke-Session -Script @"
$imports
Set-AWSCredential -AccessKey `$key -SecretKey `$secret
(Get-STSCallerIdentity -EndpointUrl `$endpoint).Account
(Connect-RootAccess -Credential (Get-AWSCredential) @place).CallerAccountId
(Connect-RootAccess @place).CredentialSource
`$rows = Get-OrgMemberAccount -Name sandbox-ana | Get-MemberRootCredential
`$rows.Status
[System.AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { `$_.GetName().Name -eq 'AWSSDK.Core' } |
    ForEach-Object { [System.Diagnostics.FileVersionInfo]::GetVersionInfo(`$_.Location).FileVersion } | Sort-Object
"@
        $lines[0..3] | Should -Be @(
            $simulator.managementAccountId, $simulator.managementAccountId, '$StoredAWSCredentials (Supplied Key Parameters)', 'Present')
        $lines[4..5] | Should -Contain $Sdk
        $lines[4] | Should -Not -Be $lines[5]
    }

    It 'takes their objects by property name, and hands root sessions over' {
        $lines = Invoke-Session -Script @"
Import-Module -Name '$Path'
Import-Module -Name `$manifest
`$null = Connect-RootAccess @place -AccessKey `$key -SecretKey `$secret
`$account = Get-OrgMemberAccount -Name sandbox-ana
`$theirs = [Amazon.Organizations.Model.Account]@{ Id = `$account.AccountId; Name = 'data-lake'; State = 'SUSPENDED' }
(`$theirs | Get-MemberRootCredential).AccountName
New-RootSession -AccountId `$account.AccountId -Task IAMAuditRootUserCredentials -Force 6>`$null | Set-AWSCredential
(Get-STSCallerIdentity -EndpointUrl `$endpoint).Account -eq `$account.AccountId
try { Connect-RootAccess @place } catch { `$_.FullyQualifiedErrorId }
"@
        $lines | Should -Be @('sandbox-ana', 'True', 'CallerIsRootUser,RootAccessManagement.Commands.ConnectRootAccessCommand')
    }
}

Describe 'The defaults of AWS.Tools' {
    BeforeEach {
        Disconnect-RootAccess -ErrorAction Ignore
    }

    It 'are used where a command names no credentials' {
        $StoredAWSCredentials = [pscustomobject]@{ AccessKey = $simulator.accessKeyId; SecretKey = $simulator.secretAccessKey }
        $StoredAWSRegion = 'eu-central-1'
        $connection = Connect-RootAccess -EndpointUrl $simulator.endpoint
        $connection.CredentialSource | Should -Be '$StoredAWSCredentials'
        $connection.Region | Should -Be 'eu-central-1'
    }

    It 'give way to what a command names' {
        $StoredAWSCredentials = [pscustomobject]@{ AccessKey = 'AKIANOBODY'; SecretKey = 'x' }
        $connection = Connect-RootAccess @place -AccessKey $simulator.accessKeyId -SecretKey $simulator.secretAccessKey
        $connection.CredentialSource | Should -Be '-AccessKey'
    }

    It 'are not passed over when they cannot be read' {
        $StoredAWSCredentials = 'nonsense'
        { Connect-RootAccess @place } | Should -Throw -ErrorId 'CredentialsNotFound*'
    }

    It 'show no secret, however the connection is made' {
        $StoredAWSCredentials = [pscustomobject]@{ AccessKey = $simulator.accessKeyId; SecretKey = $simulator.secretAccessKey }
        $said = Connect-RootAccess @place -Verbose -Debug 4>&1 5>&1 | Out-String -Width 500
        $said | Should -Match ([regex]::Escape($simulator.organizationId))
        $said.Contains($simulator.secretAccessKey) | Should -BeFalse
    }
}

Describe 'Parallel runspaces' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
    It 'have connections of their own' {
        $null = Connect-RootAccess -Simulation -Seed 1
        $own = (Get-RootAccessConnection).OrganizationId
        $rows = 2..4 | ForEach-Object -ThrottleLimit 3 -UseNewRunspace -Parallel {
            Import-Module -Name $using:manifest
            $before = Get-RootAccessConnection
            $null = Connect-RootAccess -Simulation -Seed $_
            [pscustomobject]@{ WasConnected = [bool] $before; Id = (Get-OrgRootFeature).OrganizationId }
        }
        $rows.WasConnected | Should -Be @($false, $false, $false)
        @($rows.Id | Sort-Object -Unique).Count | Should -Be 3
        $rows.Id | Should -Not -Contain $own
        (Get-OrgRootFeature).OrganizationId | Should -Be $own
        Disconnect-RootAccess
    }
}

Describe 'Imports and removals' {
    It 'refuses a second version of the module in one session by name' {
        $copy = Join-Path -Path $TestDrive -ChildPath 'RootAccessManagement'
        Copy-Item -Path (Split-Path -Path $manifest -Parent) -Destination $copy -Recurse
        $text = Get-Content -Path (Join-Path -Path $copy -ChildPath 'RootAccessManagement.psd1') -Raw
        Set-Content -Path (Join-Path -Path $copy -ChildPath 'RootAccessManagement.psd1') -Value ($text -replace "ModuleVersion\s*=\s*'[^']+'", "ModuleVersion = '99.0.0'")
        { Import-Module -Name (Join-Path -Path $copy -ChildPath 'RootAccessManagement.psd1') -ErrorAction Stop } |
            Should -Throw -ExpectedMessage '*another copy of RootAccessManagement*'
        (Get-Module -Name RootAccessManagement).Version | Should -Not -Contain ([version] '99.0.0')
    }

    It 'leaves one copy of each assembly, and works on when a module that imported it too is removed' {
        $lines = Invoke-Session -Script @'
Import-Module -Name $manifest
$null = Connect-RootAccess @place -AccessKey $key -SecretKey $secret
Import-Module -Name $manifest -Force
Import-Module -Name $manifest -Force
(Get-Command -Module RootAccessManagement -CommandType Cmdlet).Count -eq (Import-PowerShellDataFile -Path $manifest).CmdletsToExport.Count
(Get-OrgRootFeature).OrganizationId
[System.AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -match '^(RootAccess|AWSSDK)' } |
    Group-Object -Property { $_.GetName().Name } | Where-Object Count -GT 1 | ForEach-Object Name
New-Module -Name Team -ScriptBlock { Import-Module -Name $args[0] } -ArgumentList $manifest | Import-Module
Remove-Module -Name Team
[System.Runtime.Loader.AssemblyLoadContext]::Default.LoadFromAssemblyName('RootAccess.Simulator').GetName().Name
'@
        $lines | Should -Be @('True', $simulator.organizationId, 'RootAccess.Simulator')
    }
}
