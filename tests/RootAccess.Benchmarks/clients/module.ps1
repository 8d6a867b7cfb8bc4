# The audit with this module. Address and keys come from the environment; ACCOUNT_IDS are the accounts, AT_ONCE how many
# at a time. TIMED says whether the time is of the accounts alone, as with the other clients, or of the whole pipeline,
# with connecting and reading the organization.
$connection = @{
    EndpointUrl = $env:AWS_ENDPOINT_URL
    AccessKey = $env:AWS_ACCESS_KEY_ID
    SecretKey = $env:AWS_SECRET_ACCESS_KEY
    Region = $env:AWS_REGION
}
$how = @{ MaximumRate = 1000; ThrottleLimit = $env:AT_ONCE; Detailed = $env:DETAILED -eq 'yes' }
$ids = $env:ACCOUNT_IDS.Split(' ')
$read = 0
$note = { if ($_.Status -ne 'Unknown') { $script:read++ } }

$start = [System.Diagnostics.Stopwatch]::GetTimestamp()
$null = Connect-RootAccess @connection
if ($env:TIMED -eq 'everything') {
    Get-OrgMemberAccount | Where-Object AccountId -In $ids | Get-MemberRootCredential @how | ForEach-Object $note
} else {
    $accounts = Get-OrgMemberAccount | Where-Object AccountId -In $ids
    $start = [System.Diagnostics.Stopwatch]::GetTimestamp()
    $accounts | Get-MemberRootCredential @how | ForEach-Object $note
}

$seconds = [System.Diagnostics.Stopwatch]::GetElapsedTime($start).TotalSeconds
$failures = $ids.Count - $read
$result = '{{"client":"this module","seconds":{0},"errors":{{"Unknown":{1}}}}}'
[System.Console]::Out.WriteLine(
    [string]::Format([cultureinfo]::InvariantCulture, $result, $seconds, $failures))
