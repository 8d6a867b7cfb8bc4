namespace Amazon.IdentityManagement.Model;

/// <summary>A user's permissions boundary.</summary>
public sealed class AttachedPermissionsBoundary
{
    public PermissionsBoundaryAttachmentType PermissionsBoundaryType { get; set; }

    public string PermissionsBoundaryArn { get; set; }
}
