BeforeDiscovery {
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    Import-Module -Name (Join-Path -Path $root -ChildPath 'out/RootAccessManagement/RootAccessManagement.psd1') -Force
    $cmdlets = (Get-Command -Module RootAccessManagement).Name | ForEach-Object { @{ Cmdlet = $_ } }

    # One that connects to a real organization, or reads a journal that only its author has, cannot run here.
    $examples = foreach ($entry in $cmdlets) {
        (Get-Help -Name $entry.Cmdlet -Examples).examples.example |
            Where-Object { $_.code -notmatch 'Connect-RootAccess(?! -Simulation)|-Path /var/lib/' } |
            ForEach-Object { @{ Title = '{0}: {1}' -f $entry.Cmdlet, $_.title.Trim('-', ' '); Code = $_.code } }
    }
}

Describe 'The help of <Cmdlet>' -ForEach $cmdlets {
    It 'is shown in full, with examples and by parameter' {
        $text = Get-Help -Name $Cmdlet -Full | Out-String
        $text | Should -Match 'SYNOPSIS'
        $text | Should -Match 'Example 3: '
        $text | Should -Match 'RELATED LINKS'
        foreach ($name in (Get-Help -Name $Cmdlet).parameters.parameter.name) {
            Get-Help -Name $Cmdlet -Parameter $name | Out-String | Should -Match "-$name "
        }
    }

    It 'can be opened online' {
        (Get-Help -Name $Cmdlet).relatedLinks.navigationLink.uri | Should -Contain (Get-Command -Name $Cmdlet).HelpUri
    }
}

Describe 'The example <Title>' -ForEach $examples {
    BeforeEach {
        Push-Location -Path $TestDrive
        $null = Connect-RootAccess -Simulation
        $null = Enable-OrgRootCredentialManagement -Force
        $null = Enable-OrgRootSession -Force
    }

    AfterEach {
        Disconnect-RootAccess
        Pop-Location
    }

    It 'runs without an error' {
        # Only the tasks that save a policy take a folder; by default it would be the user's own.
        if ($Code -match 'Invoke-RootTask -Task \w+Unlock') {
            $PSDefaultParameterValues = @{ 'Invoke-RootTask:BackupPath' = "$TestDrive" }
        }

        $output = . ([scriptblock]::Create($Code)) 2>&1
        $output | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | Should -BeNullOrEmpty
    }
}
