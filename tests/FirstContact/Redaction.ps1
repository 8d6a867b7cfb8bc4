# Takes out of a text what names an organization, its accounts or people. The same value always gets the same stand-in, so
# that the text stays readable.

function New-Redaction {
    # StandIns: what a value became. Values: texts that only this organization has, such as account names.
    @{ StandIns = @{}; Values = @{} }
}

function Add-RedactedValue {
    param($Redaction, [string] $Value, [string] $Kind)

    if ($Value -and -not $Redaction.Values.ContainsKey($Value)) {
        $Redaction.Values[$Value] = Get-StandIn -Redaction $Redaction -Value $Value -Kind $Kind
    }
}

function Get-StandIn {
    param($Redaction, [string] $Value, [string] $Kind)

    if (-not $Redaction.StandIns.ContainsKey($Value)) {
        $number = 1 + @($Redaction.StandIns.Values | Where-Object { $_ -like "<$Kind *>" }).Count
        $Redaction.StandIns[$Value] = "<$Kind $number>"
    }

    $Redaction.StandIns[$Value]
}

function Protect-Text {
    param($Redaction, [string] $Text)

    # The longest first: one name can be part of another.
    $values = [string[]] @($Redaction.Values.Keys)
    $lengths = [int[]] @($values | ForEach-Object { -$_.Length })
    [array]::Sort($lengths, $values)
    foreach ($value in $values) {
        $Text = [regex]::Replace($Text, "(?<![\w-])$([regex]::Escape($value))(?![\w-])", $Redaction.Values[$value])
    }

    $kinds = [ordered]@{
        mail         = '[\w.+-]+@[\w-]+(\.[\w-]+)+'
        account      = '(?<!\d)\d{12}(?!\d)'
        organization = '\bo-[a-z0-9]{10,32}\b'
        unit         = '\b(ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}|r-[0-9a-z]{4,32})\b'
        key          = '\b(AKIA|ASIA|AROA|AIDA)[A-Z0-9]{12,}\b'
        request      = '\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b'
        principal    = '(?<=:(user|role|assumed-role|federated-user)/)[^\s,;"'']+'
        policy       = '(?<=:policy/)(?!root-task/)[^\s,;"'']+'
    }
    foreach ($kind in $kinds.Keys) {
        $found = @([regex]::Matches($Text, $kinds[$kind]) | ForEach-Object { $_.Value })
        foreach ($value in $found) {
            $Text = $Text.Replace($value, (Get-StandIn -Redaction $Redaction -Value $value -Kind $kind))
        }
    }

    $Text
}
