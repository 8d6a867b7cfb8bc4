namespace RootAccess.Simulator.Seeding;

/// <summary>What a root user starts with. Days count back from now.</summary>
internal sealed record RootProfile
{
    public static RootProfile Clean { get; } = new();

    public bool Password { get; init; }

    /// <summary>Days since the last sign-in, or null for never.</summary>
    public int? PasswordUsedDaysAgo { get; init; }

    public bool Mfa { get; init; }

    /// <summary>For each key, the days since it was used; null for a key that never was.</summary>
    public int?[] KeysUsedDaysAgo { get; init; } = [];

    public bool Certificate { get; init; }

    /// <summary>
    /// A random profile as old organizations have them: many clean, some with passwords, few with keys.
    /// </summary>
    public static RootProfile Random(SeededRandom random)
    {
        if (random.Chance(0.45))
        {
            return Clean;
        }

        return new RootProfile
        {
            Password = true,
            PasswordUsedDaysAgo = random.Chance(0.2) ? null
                : random.Chance(0.12) ? random.Between(1, 80)
                : random.Between(120, 1500),
            Mfa = random.Chance(0.6),
            KeysUsedDaysAgo = random.Chance(0.25) ? [random.Chance(0.3) ? null : random.Between(100, 1200)] : [],
            Certificate = random.Chance(0.06),
        };
    }
}
