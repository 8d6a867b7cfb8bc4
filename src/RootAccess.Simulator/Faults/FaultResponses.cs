using System.Linq;
using RootAccess.Simulator.Calls;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Faults;

/// <summary>Turns faults into answers, or into the lack of one.</summary>
internal static class FaultResponses
{
    private const string Page =
        "<html><head><title>503 Service Unavailable</title></head><body><h1>Service Unavailable</h1></body></html>";

    /// <summary>The answer of a fault that keeps the operation from running, or null.</summary>
    public static SimulatorResponse? InsteadOf(FaultEffect? fault, CallRecord record)
    {
        switch (fault)
        {
            case FaultEffect.Failure failure:
                return record.Fail(new AwsError(failure.StatusCode, failure.Code, failure.Message));
            case FaultEffect.Html html:
                record.Outcome = nameof(FaultEffect.HtmlErrorPage);
                return new SimulatorResponse
                {
                    StatusCode = html.StatusCode,
                    Body = AwsText.Utf8.GetBytes(Page),
                    Headers = { ["Content-Type"] = "text/html" },
                };
            case FaultEffect.Drop { AfterTheChange: false }:
                record.Outcome = nameof(FaultEffect.DropConnection);
                return new SimulatorResponse { StatusCode = 0, Delivery = ResponseDelivery.Dropped };
            default:
                return null;
        }
    }

    /// <summary>What remains of an answer on its way back.</summary>
    public static SimulatorResponse Spoil(FaultEffect? fault, CallRecord record, SimulatorResponse response)
    {
        switch (fault)
        {
            case FaultEffect.Drop:
                record.Outcome = nameof(FaultEffect.LoseResponse);
                return new SimulatorResponse { StatusCode = 0, Delivery = ResponseDelivery.Dropped };
            case FaultEffect.Truncate:
                record.Outcome = nameof(FaultEffect.TruncateBody);
                SimulatorResponse truncated = new()
                {
                    StatusCode = response.StatusCode,
                    Body = response.Body,
                    Delivery = ResponseDelivery.Truncated,
                };
                foreach (string name in response.Headers.Keys.ToArray())
                {
                    truncated.Headers[name] = response.Headers[name];
                }

                return truncated;
            default:
                return response;
        }
    }
}
