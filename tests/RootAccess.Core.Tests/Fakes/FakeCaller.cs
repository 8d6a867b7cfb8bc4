using System;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Tests.Fakes;

/// <summary>The caller, and the root user of its account.</summary>
internal sealed class FakeCaller : ICallerPort
{
    internal CallerDescription Identity { get; set; } =
        new(FakeOrganization.Management, $"arn:aws:iam::{FakeOrganization.Management}:user/tester", IsRootUser: false);

    internal Exception? IdentifyFailure { get; set; }

    internal RootCredentialFlags OwnRoot { get; set; } = new(true, false, false, true);

    internal Exception? SummaryFailure { get; set; }

    public Task<CallerDescription> IdentifyAsync(CancellationToken cancellationToken) => IdentifyFailure is null
        ? Task.FromResult(Identity)
        : Task.FromException<CallerDescription>(IdentifyFailure);

    public Task<RootCredentialFlags> GetAccountSummaryAsync(CancellationToken cancellationToken) =>
        SummaryFailure is null
            ? Task.FromResult(OwnRoot)
            : Task.FromException<RootCredentialFlags>(SummaryFailure);
}
