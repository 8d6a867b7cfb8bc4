using System.Linq;
using System.Reflection.Metadata;

namespace RootAccessManagement.Tests.WindowsPowerShell;

/// <summary>
/// The members of .NET Framework that are reached by name, since .NET Standard does not have them: those that make a file
/// or folder which only its owner can open.
/// </summary>
public sealed class ReflectedMemberTests(DesktopRuntime runtime) : IClassFixture<DesktopRuntime>
{
    [Theory]
    [InlineData(
        "System.IO",
        "Directory",
        "CreateDirectory",
        "System.IO.DirectoryInfo <0>(System.String, System.Security.AccessControl.DirectorySecurity)")]
    [InlineData(
        "System.IO",
        "FileStream",
        ".ctor",
        "System.Void <0>(System.String, System.IO.FileMode, System.Security.AccessControl.FileSystemRights, "
            + "System.IO.FileShare, System.Int32, System.IO.FileOptions, System.Security.AccessControl.FileSecurity)")]
    [InlineData(
        "System.Security.AccessControl",
        "ObjectSecurity",
        "SetSecurityDescriptorSddlForm",
        "System.Void <0>(System.String)")]
    [InlineData(
        "System.Security.Principal",
        "WindowsIdentity",
        "GetCurrent",
        "System.Security.Principal.WindowsIdentity <0>()")]
    [InlineData(
        "System.Security.Principal",
        "WindowsIdentity",
        "get_User",
        "System.Security.Principal.SecurityIdentifier <0>()")]
    public void Is_in_the_core_library(string typeNamespace, string type, string member, string signature)
    {
        MetadataReader reader = runtime.CoreLibrary.Reader;

        Assert.Contains(
            signature,
            runtime.CoreLibrary.Find(typeNamespace, type)!.Value.GetMethods()
                .Select(reader.GetMethodDefinition)
                .Where(method => reader.StringComparer.Equals(method.Name, member))
                .Select(method => SignatureText.Of(method.DecodeSignature(SignatureText.Instance, null))));
    }

    [Theory]
    [InlineData("DirectorySecurity")]
    [InlineData("FileSecurity")]
    public void Its_access_list_is_in_the_core_library(string type) =>
        Assert.NotNull(runtime.CoreLibrary.Find("System.Security.AccessControl", type));
}
