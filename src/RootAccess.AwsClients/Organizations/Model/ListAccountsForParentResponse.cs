using System.Collections.Generic;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Response of ListAccountsForParent.</summary>
public sealed class ListAccountsForParentResponse : AmazonWebServiceResponse
{
    public List<Account> Accounts { get; set; } =
        AWSConfigs.InitializeCollections ? new List<Account>() : null;

    public string NextToken { get; set; }
}
