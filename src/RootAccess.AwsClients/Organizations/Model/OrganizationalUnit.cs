namespace Amazon.Organizations.Model;

/// <summary>An organizational unit.</summary>
public sealed class OrganizationalUnit
{
    public string Id { get; set; }

    public string Arn { get; set; }

    public string Name { get; set; }

    public string Path { get; set; }
}
