#if NET8_0_OR_GREATER
using System.Management.Automation;
using System.Runtime.CompilerServices;
using RootAccess.Core.Models;

namespace RootAccessManagement.Loading;

/// <summary>Called by the engine when the module is imported, before it looks at a cmdlet.</summary>
public sealed class ModuleInitializer : IModuleAssemblyInitializer
{
    /// <summary>Opens the load context, and loads the result types, so that scripts can name them.</summary>
    public void OnImport()
    {
        PrivateLoadContext.Open();
        RuntimeHelpers.RunModuleConstructor(typeof(OrgMemberAccount).Module.ModuleHandle);
    }
}
#endif
