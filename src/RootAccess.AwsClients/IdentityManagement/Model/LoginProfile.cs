using System;

namespace Amazon.IdentityManagement.Model;

/// <summary>A console password; its user name is absent for the root user.</summary>
public sealed class LoginProfile
{
    public string UserName { get; set; }

    public DateTime? CreateDate { get; set; }

    public bool? PasswordResetRequired { get; set; }
}
