namespace RootAccess.Simulator.Seeding;

/// <summary>
/// What to seed. The same values give the same organization, ids included; dates are relative to the clock.
/// </summary>
public sealed record OrganizationSeed
{
    /// <summary>
    /// The smallest organization: the management account, a delegated administrator, an ordinary member.
    /// </summary>
    public const int MinimumAccountCount = 3;

    /// <summary>
    /// Accounts in the organization, the management account included; at least <see cref="MinimumAccountCount"/>.
    /// </summary>
    public int AccountCount { get; init; } = 40;

    public int Seed { get; init; } = 1;

    /// <summary>Starts with trusted access for IAM and both features of centralized root access on.
    /// They are off in an organization as AWS makes it.</summary>
    public bool EnableFeatures { get; init; }

    /// <summary>Also registers the delegated administrator for IAM; needs <see cref="EnableFeatures"/>.</summary>
    public bool RegisterIamDelegate { get; init; }
}
