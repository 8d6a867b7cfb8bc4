using System.Collections.Generic;
using System.Management.Automation;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Tasks;
using RootAccessManagement.Abstractions;
using RootAccessManagement.Completion;
using RootAccessManagement.Connecting;

namespace RootAccessManagement.Commands;

/// <summary>
/// Lists the privileged tasks AWS offers by root sessions, and what people look for and AWS does not offer, with the
/// right way instead. It needs no connection; with one, the ARNs are of its partition.
/// </summary>
[Cmdlet(VerbsCommon.Get, "RootTask", HelpUri = HelpUris.PrivilegedTask)]
[OutputType(typeof(RootTask))]
public sealed class GetRootTaskCommand : RootAccessCmdlet
{
    /// <summary>Wildcard patterns of the name.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RootTaskCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        string partition = (Connection ?? LiveConnections.Current.Organization?.Connection)?.Partition
            ?? RootTaskCatalog.DefaultPartition;
        HashSet<string> written = [];
        foreach (string name in Name)
        {
            try
            {
                foreach (RootTask task in RootTaskCatalog.Find(name, partition))
                {
                    if (written.Add(task.Name))
                    {
                        WriteObject(task);
                    }
                }
            }
            catch (RootAccessException unknown)
            {
                WriteFailure(unknown);
            }
        }
    }
}
