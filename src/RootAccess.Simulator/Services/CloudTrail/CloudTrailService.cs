using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.CloudTrail;

/// <summary>CloudTrail's table of operations. Clients write its target in a short and in a long form.</summary>
internal static class CloudTrailService
{
    public static JsonService Create() => new(
        "cloudtrail",
        "CloudTrail_20131101",
        "1.1",
        new AwsError(400, "ThrottlingException", "Rate exceeded"),
        new JsonErrorStyle(string.Empty, "Message"),
        [
            new("LookupEvents", false, LookupEventsOperation.Run),
            new("DescribeTrails", false, TrailOperations.Describe),
            new("GetTrail", false, TrailOperations.Get),
        ],
        longTargetPrefix: "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101");
}
