namespace RootAccess.Simulator.State;

/// <summary>A password.</summary>
public sealed class LoginProfile : Credential
{
    public bool PasswordResetRequired { get; init; }
}
