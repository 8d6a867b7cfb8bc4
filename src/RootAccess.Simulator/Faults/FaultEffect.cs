using System;

namespace RootAccess.Simulator.Faults;

/// <summary>What goes wrong.</summary>
public abstract record FaultEffect
{
    private FaultEffect()
    {
    }

    /// <summary>The service's own throttling error; nothing is changed.</summary>
    public static FaultEffect Throttle { get; } = new Throttled();

    /// <summary>The service's own 500 error; nothing is changed.</summary>
    public static FaultEffect ServerError { get; } = new Failure(500, "InternalFailure", "An internal error occurred.");

    /// <summary>A 503 whose body is a web page, as a proxy or load balancer writes it; nothing is changed.</summary>
    public static FaultEffect HtmlErrorPage { get; } = new Html(503);

    /// <summary>The connection breaks before anything is done.</summary>
    public static FaultEffect DropConnection { get; } = new Drop(AfterTheChange: false);

    /// <summary>The request is carried out, and the connection breaks before its answer.</summary>
    public static FaultEffect LoseResponse { get; } = new Drop(AfterTheChange: true);

    /// <summary>The request is carried out, and the connection breaks in the middle of its answer.</summary>
    public static FaultEffect TruncateBody { get; } = new Truncate();

    /// <summary>The service's own answer to keys whose time is up; nothing is changed.</summary>
    public static FaultEffect ExpireSession { get; } = new Expire();

    /// <summary>An error of one's choice; nothing is changed.</summary>
    public static FaultEffect Error(string code, int statusCode, string message) =>
        new Failure(statusCode, code, message);

    /// <summary>A web page with a status of one's choice; nothing is changed.</summary>
    public static FaultEffect HtmlPage(int statusCode) => new Html(statusCode);

    /// <summary>The request is carried out after a pause on the simulator's clock.</summary>
    public static FaultEffect Delay(TimeSpan duration) => new Pause(duration);

    internal sealed record Throttled : FaultEffect;

    internal sealed record Expire : FaultEffect;

    internal sealed record Failure(int StatusCode, string Code, string Message) : FaultEffect;

    internal sealed record Html(int StatusCode) : FaultEffect;

    internal sealed record Drop(bool AfterTheChange) : FaultEffect;

    internal sealed record Truncate : FaultEffect;

    internal sealed record Pause(TimeSpan Duration) : FaultEffect;
}
