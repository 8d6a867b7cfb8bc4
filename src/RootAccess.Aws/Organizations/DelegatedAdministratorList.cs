using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using RootAccess.Aws.Calls;

namespace RootAccess.Aws.Organizations;

/// <summary>Reads the list of delegated administrators.</summary>
internal static class DelegatedAdministratorList
{
    public const string Operation = "ListDelegatedAdministrators";

    /// <summary>Reads all pages.</summary>
    /// <param name="client">AWS Organizations.</param>
    /// <param name="caller">Makes the calls.</param>
    /// <param name="call">The call, of <see cref="Operation"/>.</param>
    /// <param name="servicePrincipal">The service; null for those of any.</param>
    /// <param name="cancellationToken">Stops waiting and calling.</param>
    public static Task<IReadOnlyList<DelegatedAdministrator>> ReadAsync(
        IAmazonOrganizations client,
        AwsCaller caller,
        AwsCall call,
        string? servicePrincipal,
        CancellationToken cancellationToken) => Pages.ReadAsync(
        next => caller.CallAsync(
            call,
            token => client.ListDelegatedAdministratorsAsync(
                new ListDelegatedAdministratorsRequest { ServicePrincipal = servicePrincipal, NextToken = next },
                token),
            cancellationToken),
        page => page.DelegatedAdministrators,
        page => page.NextToken);
}
