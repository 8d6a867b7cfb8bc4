#if NET8_0_OR_GREATER
using System.Management.Automation;
using System.Runtime.CompilerServices;
using RootAccess.Core.Models;

namespace RootAccessManagement.Loading;

/// <summary>Called by the engine when the module is imported, before it looks at a cmdlet, and when it is removed.</summary>
public sealed class ModuleInitializer : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    /// <summary>Opens the load context, and loads the result types, so that scripts can name them.</summary>
    public void OnImport()
    {
        PrivateLoadContext.Open();
        RuntimeHelpers.RunModuleConstructor(typeof(OrgMemberAccount).Module.ModuleHandle);
    }

    /// <summary>Answers for the module no more, once no runspace has it.</summary>
    /// <param name="psModuleInfo">The module.</param>
    public void OnRemove(PSModuleInfo psModuleInfo) => PrivateLoadContext.Close();
}
#endif
