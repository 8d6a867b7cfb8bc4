using System;

namespace RootAccess.Benchmarks;

/// <summary>What a client needs to work on an organization of the simulator's server.</summary>
internal sealed record ServedOrganization(
    Uri Endpoint,
    string Region,
    string AccessKeyId,
    string SecretAccessKey,
    string[] AccountIds,
    string ManagementAccountId);
