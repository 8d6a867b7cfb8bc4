namespace Amazon.Organizations.Model;

/// <summary>The root or organizational unit that contains an account or unit.</summary>
public sealed class Parent
{
    public string Id { get; set; }

    public ParentType Type { get; set; }
}
