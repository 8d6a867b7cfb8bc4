namespace RootAccess.Simulator.Services.Sts;

/// <summary>STS's table of operations.</summary>
internal static class StsService
{
    public static QueryService Create() => new(
        "sts",
        "2011-06-15",
        "https://sts.amazonaws.com/doc/2011-06-15/",
        [
            new("AssumeRoot", false, AssumeRootOperation.Run),
            new("AssumeRole", false, AssumeRoleOperation.Run),
            new("GetSessionToken", false, SessionTokenOperation.Run),
            new("GetCallerIdentity", false, CallerIdentityOperation.Run),
        ]);
}
