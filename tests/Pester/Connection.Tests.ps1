BeforeAll {
    Set-StrictMode -Version 3.0
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    Import-Module -Name (Join-Path -Path $root -ChildPath 'out/RootAccessManagement/RootAccessManagement.psd1') -Force
    Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath 'Simulator.psm1') -Force
    $simulator = Start-RootAccessSimulator
    $place = @{ EndpointUrl = $simulator.endpoint; Region = $simulator.region }
    $secure = ConvertTo-SecureString -String $simulator.secretAccessKey -AsPlainText -Force
}

AfterAll {
    Stop-RootAccessSimulator -Simulator $simulator
}

Describe 'Connect-RootAccess' {
    It 'takes keys as text' {
        $connection = Connect-RootAccess @place -AccessKey $simulator.accessKeyId -SecretKey $simulator.secretAccessKey
        $connection.OrganizationId | Should -Be $simulator.organizationId
        $connection.ManagementAccountId | Should -Be $simulator.managementAccountId
    }

    It 'takes a secure string' {
        $connection = Connect-RootAccess @place -AccessKey $simulator.accessKeyId -SecretKey $secure
        $connection.OrganizationId | Should -Be $simulator.organizationId
    }

    It 'takes a PSCredential' {
        $credential = [pscredential]::new($simulator.accessKeyId, $secure)
        (Connect-RootAccess @place -Credential $credential).OrganizationId | Should -Be $simulator.organizationId
    }

    It 'takes an object with keys' {
        $keys = [pscustomobject]@{ AccessKeyId = $simulator.accessKeyId; SecretAccessKey = $simulator.secretAccessKey }
        (Connect-RootAccess @place -Credential $keys).OrganizationId | Should -Be $simulator.organizationId
    }

    It 'takes keys from the pipeline' {
        $keys = [pscustomobject]@{ AccessKey = $simulator.accessKeyId; SecretKey = $simulator.secretAccessKey; SessionToken = $null }
        ($keys | Connect-RootAccess @place).OrganizationId | Should -Be $simulator.organizationId
    }

    It 'refuses a wrong secret and keeps no connection' {
        { Connect-RootAccess @place -AccessKey $simulator.accessKeyId -SecretKey 'wrong' } |
            Should -Throw -ErrorId 'CredentialsNotFound*'
        Get-RootAccessConnection | Should -BeNullOrEmpty
    }

    It 'refuses another organization than the one asked for' {
        $parameters = @{ AccessKey = $simulator.accessKeyId; SecretKey = $simulator.secretAccessKey; OrganizationId = 'o-other12345' }
        { Connect-RootAccess @place @parameters } | Should -Throw -ErrorId 'OrganizationMismatch*'
    }

    It 'refuses plain http beyond loopback' {
        { Connect-RootAccess -EndpointUrl 'http://example.com' -AccessKey 'AKIAIOSFODNN7EXAMPLE' -SecretKey 'x' -Region us-east-1 } |
            Should -Throw -ErrorId 'EndpointNotTrusted*'
    }

    It 'shows no secret, whatever the format' {
        $connection = Connect-RootAccess @place -AccessKey $simulator.accessKeyId -SecretKey $simulator.secretAccessKey
        $text = ($connection | Format-List -Property * | Out-String) + ($connection | ConvertTo-Json -Depth 5)
        $text.Contains($simulator.secretAccessKey) | Should -BeFalse
    }
}

Describe 'Disconnect-RootAccess' {
    It 'ends the connection, and nothing connects by itself afterwards' {
        Connect-TestOrganization -Simulator $simulator
        Disconnect-RootAccess
        Get-RootAccessConnection | Should -BeNullOrEmpty
        { Get-OrgMemberAccount -ErrorAction Stop } | Should -Throw -ErrorId 'NotConnected*'
        { Remove-MemberRootCredential -AccountId '111122223333' -Force } | Should -Throw -ErrorId 'NotConnected*'
    }
}

Describe 'A connection in parallel runspaces' {
    It 'is handed over with $using' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        Connect-TestOrganization -Simulator $simulator
        $connection = Get-RootAccessConnection
        $manifest = (Get-Module -Name RootAccessManagement).Path -replace 'psm1$', 'psd1' -replace '[\\/]bin[\\/]', '/'
        $ids = 1..3 | ForEach-Object -Parallel {
            Import-Module -Name $using:manifest
            (Get-OrgRootFeature -Connection $using:connection).OrganizationId
        }
        $ids | Should -Be (@($simulator.organizationId) * 3)
    }
}
