namespace RootAccessManagement.Tests;

/// <summary>
/// Tests of what belongs to the whole process: its environment, and whether any runspace holds a simulation. They run
/// alone, after all others.
/// </summary>
[CollectionDefinition(nameof(ProcessWideTests), DisableParallelization = true)]
public sealed class ProcessWideTests
{
}
