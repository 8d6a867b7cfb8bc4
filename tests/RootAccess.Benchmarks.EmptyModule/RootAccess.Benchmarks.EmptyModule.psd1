@{
    RootModule        = 'RootAccess.Benchmarks.EmptyModule.dll'
    ModuleVersion     = '1.0'
    GUID              = '0d9d4f0e-0a0b-4f5e-8a36-6a6a3f0f3c55'
    Author            = 'RootAccessManagement contributors'
    Description       = 'A binary module with one empty cmdlet, to compare with.'
    FunctionsToExport = @()
    AliasesToExport   = @()
    VariablesToExport = @()
    CmdletsToExport   = @('Get-Nothing')
}
