using System;
using System.Text.Json.Nodes;
using RootAccess.Simulator.Faults;

namespace RootAccess.Simulator.Server.Admin;

/// <summary>What is posted to script a fault, or to start random ones.</summary>
/// <param name="Service">The signing name, or null for all.</param>
/// <param name="Operation">The operation, or null for all.</param>
/// <param name="AccountId">The account that calls or is named, or null for all.</param>
/// <param name="Skip">Matching calls to let through first.</param>
/// <param name="Times">Calls to strike; null for all from then on.</param>
/// <param name="Effect">The name of the effect.</param>
/// <param name="Code">The code of an Error.</param>
/// <param name="StatusCode">The status of an Error or HtmlPage.</param>
/// <param name="Message">The message of an Error.</param>
/// <param name="DelaySeconds">The length of a Delay.</param>
/// <param name="Storm">Random faults instead of a scripted one.</param>
internal sealed record FaultInput(
    string? Service = null,
    string? Operation = null,
    string? AccountId = null,
    int Skip = 0,
    int? Times = 1,
    string? Effect = null,
    string? Code = null,
    int? StatusCode = null,
    string? Message = null,
    double DelaySeconds = 0,
    FaultStorm? Storm = null)
{
    /// <exception cref="ArgumentException">It does not say what is to happen.</exception>
    public JsonObject Apply(FaultScript faults)
    {
        if (Storm is not null)
        {
            faults.Storm(Storm);
            return [];
        }

        faults.Script(new FaultRule
        {
            Service = Service,
            Operation = Operation,
            AccountId = AccountId,
            Skip = Skip,
            Times = Times,
            Effect = Read(),
        });
        return [];
    }

    private FaultEffect Read() => Effect switch
    {
        "Throttle" => FaultEffect.Throttle,
        "ServerError" => FaultEffect.ServerError,
        "HtmlPage" => FaultEffect.HtmlPage(Status(503)),
        "DropConnection" => FaultEffect.DropConnection,
        "LoseResponse" => FaultEffect.LoseResponse,
        "TruncateBody" => FaultEffect.TruncateBody,
        "Delay" when DelaySeconds is >= 0 and <= 3600 => FaultEffect.Delay(TimeSpan.FromSeconds(DelaySeconds)),
        "Delay" => throw new ArgumentException("delaySeconds must be a number from 0 to 3600."),
        "Error" => FaultEffect.Error(
            Code ?? throw new ArgumentException("An Error needs a code."), Status(400), Message ?? string.Empty),
        _ => throw new ArgumentException(
            "effect must be Throttle, ServerError, HtmlPage, DropConnection, LoseResponse, TruncateBody, Delay or "
                + "Error."),
    };

    private int Status(int otherwise) => (StatusCode ?? otherwise) is >= 400 and <= 599 and int status
        ? status
        : throw new ArgumentException("statusCode must be from 400 to 599.");
}
