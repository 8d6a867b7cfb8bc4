using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Models;

namespace RootAccess.Core.Credentials;

/// <summary>The API operation that removes each kind of credential.</summary>
internal static class RemovalAction
{
    private static readonly Dictionary<string, string> s_byType = new()
    {
        [RootCredentialType.AccessKey] = "DeleteAccessKey",
        [RootCredentialType.SigningCertificate] = "DeleteSigningCertificate",
        [RootCredentialType.Password] = PasswordChange.Delete,
        [RootCredentialType.MfaDevice] = "DeactivateMFADevice",
    };

    internal static string Of(string credentialType) => s_byType[credentialType];

    /// <summary>The kind an operation removes; null when it removes none.</summary>
    internal static string? TypeOf(string action) => s_byType.FirstOrDefault(pair => pair.Value == action).Key;
}
