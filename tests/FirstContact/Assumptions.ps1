# What the module takes for granted about AWS's answers, and whether it was so. A finding carries counts and words of AWS,
# never a name or an id, unless an answer is not of the form that is expected.

function New-Finding {
    param([string] $Name, [bool] $Same, [string] $Found)

    [pscustomobject]@{ Name = $Name; Result = $(if ($Same) { 'as assumed' } else { 'DIFFERENT' }); Found = $Found }
}

# One finding for many rows: how many meet it, and the first that does not.
function Test-Every {
    param([string] $Name, [object[]] $Row, [scriptblock] $Condition, [scriptblock] $Show)

    $others = @($Row | Where-Object { -not (& $Condition $_) })
    $found = "$($Row.Count - $others.Count) of $($Row.Count)"
    if ($others.Count -gt 0) {
        $found += "; for example '$(& $Show $others[0])'"
    }

    New-Finding -Name $Name -Same ($others.Count -eq 0) -Found $found
}

function Group-Text {
    param([string[]] $Text)

    $counts = @{}
    foreach ($item in $Text) {
        $counts[$item] = 1 + [int] $counts[$item]
    }

    $names = [string[]] @($counts.Keys)
    [array]::Sort($names)
    @($names | ForEach-Object { "$($counts[$_]) $_" }) -join ', '
}

function Compare-Connection {
    param($Connection)

    $kind = $Connection.CallerArn -replace '^arn:([^:]*):([^:]*):[^:]*:[^:]*:([^/]*).*$', '$1 $2 $3'
    New-Finding -Name 'The caller is a user or role, and not root' -Found $kind -Same (
        $kind -match ' (iam user|iam role|sts assumed-role|sts federated-user)$')
    New-Finding -Name 'The organization has an id of the documented form' -Found $Connection.OrganizationId -Same (
        $Connection.OrganizationId -match '^o-[a-z0-9]{10,32}$')
    New-Finding -Name 'The caller may use centralized root access' -Found $Connection.CallerRole -Same (
        $Connection.CallerRole -in 'Management', 'DelegatedAdministrator')
    $sts = "$(@($Connection.Endpoints) | Where-Object { $_ -like 'sts=*' })"
    New-Finding -Name "STS is that of Region $($Connection.StsRegion)" -Found $sts -Same (
        $sts -like "sts=https://sts.$($Connection.StsRegion).*" -or $Connection.IsCustomEndpoint)
}

function Compare-Feature {
    param([object[]] $Feature)

    $row = $Feature[0]
    New-Finding -Name 'The feature set has a known name' -Found $row.FeatureSet -Same (
        $row.FeatureSet -in 'ALL', 'CONSOLIDATED_BILLING')
    foreach ($name in 'TrustedAccess', 'RootCredentialManagement', 'RootSessions') {
        $found = if ($null -eq $row.$name) { 'not told' } else { "$($row.$name)" }
        New-Finding -Name "$name is on or off" -Found $found -Same ($found -in 'True', 'False')
    }

    $delegates = @($row.DelegatedAdministrators)
    Test-Every -Name 'Delegated administrators are account ids' -Row $delegates -Condition { $args[0] -match '^\d{12}$' } -Show { $args[0] }
}

function Compare-Account {
    param([object[]] $Account, $Connection)

    New-Finding -Name 'Every account has a known State' -Found (Group-Text -Text @($Account | ForEach-Object { "$($_.State)" })) -Same (
        @($Account | Where-Object { $_.State -notin 'PENDING_ACTIVATION', 'ACTIVE', 'SUSPENDED', 'PENDING_CLOSURE', 'CLOSED' }).Count -eq 0)
    Test-Every -Name 'Every account has an id of 12 digits' -Row $Account -Condition { $args[0].AccountId -match '^\d{12}$' } -Show { $args[0].AccountId }
    Test-Every -Name 'Every account has a name and an address' -Row $Account -Condition { $args[0].AccountName -and $args[0].Email } -Show { $args[0].AccountId }
    Test-Every -Name 'The ARN of an account ends with its ids' -Row $Account -Condition {
        $args[0].Arn -like "*:$($Connection.ManagementAccountId):account/$($Connection.OrganizationId)/$($args[0].AccountId)"
    } -Show { $args[0].Arn }
    New-Finding -Name 'Every account was invited or created' -Found (Group-Text -Text @($Account | ForEach-Object { "$($_.JoinedMethod)" })) -Same (
        @($Account | Where-Object { $_.JoinedMethod -notin 'INVITED', 'CREATED' }).Count -eq 0)
    Test-Every -Name 'Every account joined in the past' -Row $Account -Condition {
        $args[0].JoinedTimestamp -and $args[0].JoinedTimestamp -le [System.DateTimeOffset]::UtcNow.AddMinutes(5)
    } -Show { "$($args[0].JoinedTimestamp)" }
    $management = @($Account | Where-Object { $_.IsManagementAccount })
    New-Finding -Name 'One account is the management account' -Found "$($management.Count)" -Same (
        $management.Count -eq 1 -and $management[0].AccountId -eq $Connection.ManagementAccountId)

    # An account in the root itself has no unit.
    $active = @($Account | Where-Object { $_.State -eq 'ACTIVE' })
    Test-Every -Name 'Every active account has a place in the tree' -Row $active -Condition {
        $args[0].OrganizationalUnitId -match '^(ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}|r-[0-9a-z]{4,32})$'
    } -Show { "$($args[0].OrganizationalUnitId)" }
}

function Compare-Tag {
    param([object[]] $Account)

    New-Finding -Name 'Tags are pairs' -Found "$($Account[0].Tags.Count) tags" -Same ($Account[0].Tags -is [System.Collections.IEnumerable])
}

function Compare-Audit {
    param([object[]] $Audit)

    $row = $Audit[0]
    if ($row.ErrorId) {
        return
    }

    New-Finding -Name 'The audit knows the state of the root user' -Found $row.Status -Same ($row.Status -in 'Present', 'NotPresent')
    foreach ($pair in @('AccessKeyCount', 'AccessKeys'), @('SigningCertificateCount', 'SigningCertificates'), @('MfaDeviceCount', 'MfaDevices')) {
        $listed = @($row.($pair[1])).Count
        New-Finding -Name "$($pair[0]) agrees with the list" -Found "summary $($row.($pair[0])), list $listed" -Same ($row.($pair[0]) -eq $listed)
    }

    $dates = @(@($row.AccessKeys) | Where-Object { $_ -and -not $_.CreatedAt })
    New-Finding -Name 'Every access key has a date of creation' -Found "$($dates.Count) without" -Same ($dates.Count -eq 0)
}

function ConvertTo-Report {
    param([object[]] $Finding, $Connection)

    $module = Get-Module -Name RootAccessManagement
    $clients = if ([System.IO.Directory]::GetFiles($module.ModuleBase, 'AWSSDK.Organizations.dll', 'AllDirectories')) { 'official' } else { 'stand-in' }
    $different = @($Finding | Where-Object { $_.Result -ne 'as assumed' })
    @(
        '# First contact'
        ''
        "- $([System.DateTime]::UtcNow.ToString('yyyy-MM-dd HH:mm')) UTC, RootAccessManagement $($module.Version) with the $clients clients"
        "- PowerShell $($PSVersionTable.PSVersion) ($($PSVersionTable.PSEdition)), $([System.Environment]::OSVersion.Platform), .NET $([System.Environment]::Version)"
        if ($Connection) {
            "- partition $($Connection.Partition), Region $($Connection.Region)$(if ($Connection.IsSimulation) { ', SIMULATION' } elseif ($Connection.IsCustomEndpoint) { ', CUSTOM ENDPOINT' })"
        }
        "- $($Finding.Count) assumptions looked at, $($different.Count) different"
        ''
        '| assumption | result | found |'
        '| --- | --- | --- |'
        $Finding | ForEach-Object { "| $($_.Name) | $($_.Result) | $($_.Found -replace '\s+', ' ' -replace '\|', '/') |" }
    ) -join [System.Environment]::NewLine
}
