namespace RootAccess.Simulator.Seeding;

/// <summary>A member account to be made.</summary>
/// <param name="Name">The account's name; its mailbox follows from it.</param>
/// <param name="UnitPath">The organizational unit, by names below the root.</param>
/// <param name="Root">What its root user has.</param>
/// <param name="Environment">The value of the tag of that name.</param>
/// <param name="Owner">The value of the tag of that name.</param>
internal sealed record AccountTemplate(
    string Name, string UnitPath, RootProfile Root, string Environment, string Owner);
