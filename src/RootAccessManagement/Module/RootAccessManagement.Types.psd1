# A module of its own, because the engine reads a manifest's types before its RootModule: with the types in the main
# manifest, a second copy in one session would fail on them before the RootModule can say what is wrong. It goes out of
# the session together with the main module; its version says nothing.
@{
    ModuleVersion     = '1.0'
    GUID              = '5b7c1c9e-8a52-4a0c-9a41-0f6f0d9e7c12'
    Author            = 'RootAccessManagement contributors'
    Description       = 'Member aliases and standard members of the types of RootAccessManagement.'
    TypesToProcess    = @('RootAccessManagement.Types.ps1xml')
    FunctionsToExport = @()
    CmdletsToExport   = @()
    AliasesToExport   = @()
    VariablesToExport = @()
}
