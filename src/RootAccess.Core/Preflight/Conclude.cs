using RootAccess.Core.Errors;
using RootAccess.Core.Models;

namespace RootAccess.Core.Preflight;

/// <summary>Makes the rows of checks.</summary>
internal static class Conclude
{
    internal static RootAccessCheck Passed(string name, string target, string detail, string recommendation = "") =>
        Make(name, RootAccessCheckStatus.Passed, target, detail, recommendation, null);

    internal static RootAccessCheck Warning(
        string name, string target, string detail, string recommendation, string? errorId = null) =>
        Make(name, RootAccessCheckStatus.Warning, target, detail, recommendation, errorId);

    internal static RootAccessCheck Failed(
        string name, string target, string detail, string recommendation, string errorId) =>
        Make(name, RootAccessCheckStatus.Failed, target, detail, recommendation, errorId);

    internal static RootAccessCheck Failed(string name, string target, RootAccessException error) =>
        Failed(name, target, error.Message, error.RecommendedAction ?? string.Empty, error.ErrorId);

    /// <summary>A switch or list that could not be read, which does not tell whether it is as it has to be.</summary>
    internal static RootAccessCheck Unreadable(string name, string target, RootAccessException error) => Warning(
        name, target, $"It could not be read. {error.Message}", error.RecommendedAction ?? string.Empty, error.ErrorId);

    internal static RootAccessCheck NotRun(string name, string target, string detail, string recommendation = "") =>
        Make(name, RootAccessCheckStatus.NotRun, target, detail, recommendation, null);

    private static RootAccessCheck Make(
        string name, string status, string target, string detail, string recommendation, string? errorId) => new()
    {
        Name = name,
        Status = status,
        Target = target,
        Detail = detail,
        Recommendation = recommendation,
        ErrorId = errorId,
        IsSimulation = false,
        IsCustomEndpoint = false,
    };
}
