using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace RootAccessManagement.Tests.Hosting;

/// <summary>Keeps the tests out of the user's own files.</summary>
internal static class TestEnvironment
{
    [ModuleInitializer]
    internal static void Initialize()
    {
        string journal = Directory.CreateTempSubdirectory("journals-").FullName;
        Environment.SetEnvironmentVariable("ROOTACCESS_JOURNAL", journal);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(journal, recursive: true);
    }
}
