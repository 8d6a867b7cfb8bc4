namespace RootAccess.Simulator.Events;

/// <summary>The Region whose history holds an event: the partition's own for services that have only one.</summary>
internal static class EventRegion
{
    /// <param name="partition">The partition.</param>
    /// <param name="service">The service's signing name.</param>
    /// <param name="signed">The Region the request was signed for.</param>
    public static string Of(string partition, string service, string signed) => service switch
    {
        "iam" => partition switch
        {
            "aws-us-gov" => "us-gov-west-1",
            "aws-cn" => "cn-north-1",
            "aws-eusc" => "eusc-de-east-1",
            _ => "us-east-1",
        },
        "organizations" or "account" => partition switch
        {
            "aws-us-gov" => "us-gov-west-1",
            "aws-cn" => "cn-northwest-1",
            "aws-eusc" => "eusc-de-east-1",
            _ => "us-east-1",
        },
        _ => signed,
    };
}
