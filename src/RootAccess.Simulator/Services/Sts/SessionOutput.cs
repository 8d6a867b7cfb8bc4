using RootAccess.Simulator.Security;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Sts;

/// <summary>Writes the credentials of a session.</summary>
internal static class SessionOutput
{
    public static QueryOutput Credentials(this QueryOutput output, IssuedCredential session) =>
        output.Structure("Credentials", member => member
            .Member("AccessKeyId", session.AccessKeyId)
            .Member("SecretAccessKey", session.SecretAccessKey)
            .Member("SessionToken", session.SessionToken)
            .Member("Expiration", session.Expiration));
}
