using System.Linq;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace RootAccess.Simulator.Tests.Observed;

/// <summary>Prints how many cases the table has into the output of the test run.</summary>
public sealed class CaseCount
{
    public CaseCount(IMessageSink sink)
    {
        Missing = CaseTable.All.Count(item => item.NotReproduced is not null);
        Reproduced = CaseTable.All.Count - Missing;
        sink.OnMessage(new DiagnosticMessage(
            $"Observed cases: {CaseTable.All.Count}, of them {Reproduced} reproduced and {Missing} listed with the "
                + "reason why not."));
    }

    public int Reproduced { get; }

    public int Missing { get; }
}
