using Amazon.Runtime;

namespace Amazon.IdentityManagement;

/// <summary>Values of the model's FeatureType.</summary>
public sealed class FeatureType : ConstantClass
{
    public static readonly FeatureType RootCredentialsManagement = new("RootCredentialsManagement");
    public static readonly FeatureType RootSessions = new("RootSessions");

    public FeatureType(string value)
        : base(value)
    {
    }

    public static FeatureType FindValue(string value) => FindValue<FeatureType>(value);

    public static implicit operator FeatureType(string value) => FindValue(value);
}
