using Amazon.Runtime;

namespace Amazon.Organizations;

/// <summary>Values of the model's ParentType.</summary>
public sealed class ParentType : ConstantClass
{
    public static readonly ParentType ROOT = new("ROOT");
    public static readonly ParentType ORGANIZATIONAL_UNIT = new("ORGANIZATIONAL_UNIT");

    public ParentType(string value)
        : base(value)
    {
    }

    public static ParentType FindValue(string value) => FindValue<ParentType>(value);

    public static implicit operator ParentType(string value) => FindValue(value);
}
