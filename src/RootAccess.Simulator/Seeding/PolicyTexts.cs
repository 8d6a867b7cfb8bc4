namespace RootAccess.Simulator.Seeding;

/// <summary>The policies an organization starts with.</summary>
internal static class PolicyTexts
{
    public const string Administrator =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

    public const string FullAwsAccess =
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": "*",
              "Resource": "*"
            }
          ]
        }
        """;

    public const string FullResourceAccess =
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Principal": "*",
              "Action": "*",
              "Resource": "*"
            }
          ]
        }
        """;

    /// <summary>Locks out long-term root credentials and lets root sessions through, as AWS recommends.</summary>
    public const string DenyLongTermRoot =
        """
        {"Version":"2012-10-17","Statement":[{"Sid":"DenyLongTermRoot","Effect":"Deny","Action":"*","Resource":"*",
        "Condition":{"ArnLike":{"aws:PrincipalArn":["arn:*:iam::*:root"]},"Null":{"aws:AssumedRoot":"true"}}}]}
        """;

    /// <summary>The older form, which locks out root sessions as well.</summary>
    public const string DenyRoot =
        """
        {"Version":"2012-10-17","Statement":[{"Sid":"DenyRoot","Effect":"Deny","Action":"*","Resource":"*",
        "Condition":{"ArnLike":{"aws:PrincipalArn":["arn:*:iam::*:root"]}}}]}
        """;

    private const string LockedBucketPattern =
        """
        {"Version":"2012-10-17","Statement":[{"Sid":"OnlyOneVpc","Effect":"Deny","Principal":"*","Action":"s3:*",
        "Resource":["BUCKET","BUCKET/*"],"Condition":{"StringNotEquals":{"aws:SourceVpc":"vpc-0a1b2c3d4e5f60718"}}}]}
        """;

    private const string LockedQueuePattern =
        """
        {"Version":"2012-10-17","Statement":[{"Sid":"LockedByMistake","Effect":"Deny","Principal":"*",
        "Action":"sqs:*","Resource":"QUEUE"}]}
        """;

    public static string LockedBucket(string bucketArn) => LockedBucketPattern.Replace("BUCKET", bucketArn);

    public static string LockedQueue(string queueArn) => LockedQueuePattern.Replace("QUEUE", queueArn);
}
