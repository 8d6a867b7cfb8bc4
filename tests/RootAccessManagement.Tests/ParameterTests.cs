using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>The shape of the cmdlets: what binds how.</summary>
public sealed class ParameterTests
{
    private static readonly string[] s_byName =
        ["AccountId", "BucketName", "OrganizationId", "QueueName", "QueueRegion", "QueueUrl", "Reason", "Ticket"];

    [Fact]
    public void Only_the_properties_of_the_contract_bind_by_name()
    {
        foreach (CmdletInfo command in Cmdlets())
        {
            string[] allowed = command.Name == "Connect-RootAccess"
                ? ["AccessKey", "SecretKey", "SessionToken"]
                : s_byName;

            Assert.Empty(Piped(command, attribute => attribute.ValueFromPipelineByPropertyName).Except(allowed));
            Assert.Empty(Piped(command, attribute => attribute.ValueFromPipeline).Except(["AccountId"]));
        }
    }

    [Fact]
    public void Every_cmdlet_that_takes_accounts_checks_their_organization()
    {
        CmdletInfo[] taking = Cmdlets().Where(command => command.Parameters.ContainsKey("AccountId")).ToArray();

        Assert.True(taking.Length > 7);
        Assert.All(taking, command => Assert.Equal(
            ["AccountId", "OrganizationId"],
            Piped(command, attribute => attribute.ValueFromPipelineByPropertyName)
                .Intersect(["AccountId", "OrganizationId"]).Order()));
    }

    [Fact]
    public void Account_ids_take_the_first_position_and_the_names_of_other_tools()
    {
        foreach (CmdletInfo command in Cmdlets().Where(command => command.Parameters.ContainsKey("AccountId")))
        {
            ParameterMetadata accountId = command.Parameters["AccountId"];
            ParameterAttribute attribute = accountId.Attributes.OfType<ParameterAttribute>().Single();

            Assert.Equal(typeof(string[]), accountId.ParameterType);
            Assert.Equal(["Id", "Account ID"], accountId.Aliases);
            Assert.Equal(0, attribute.Position);
            Assert.True(attribute.ValueFromPipeline);
            Assert.Equal(!command.Name.StartsWith("Get", System.StringComparison.Ordinal), attribute.Mandatory);
        }
    }

    [Fact]
    public void Every_cmdlet_names_its_output_and_its_help()
    {
        foreach (CmdletInfo command in Cmdlets())
        {
            Assert.NotEmpty(command.OutputType);
            Assert.StartsWith("https://", new CommandMetadata(command).HelpUri, System.StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Remove-MemberRootCredential", ConfirmImpact.High)]
    [InlineData("Disable-OrgRootCredentialManagement", ConfirmImpact.High)]
    [InlineData("Disable-OrgRootSession", ConfirmImpact.High)]
    [InlineData("Enable-OrgRootCredentialManagement", ConfirmImpact.Medium)]
    [InlineData("Enable-OrgRootSession", ConfirmImpact.Medium)]
    [InlineData("Close-MemberAccount", ConfirmImpact.High)]
    [InlineData("Invoke-RootTask", ConfirmImpact.High)]
    [InlineData("New-RootSession", ConfirmImpact.Medium)]
    [InlineData("Register-OrgRootDelegatedAdministrator", ConfirmImpact.Medium)]
    [InlineData("Unregister-OrgRootDelegatedAdministrator", ConfirmImpact.High)]
    public void Changing_cmdlets_confirm_and_cannot_say_where_to_connect(string name, ConfirmImpact impact)
    {
        CmdletInfo command = Cmdlets().Single(command => command.Name == name);
        CommandMetadata metadata = new(command);

        Assert.True(metadata.SupportsShouldProcess);
        Assert.Equal(impact, metadata.ConfirmImpact);
        Assert.Superset(
            new HashSet<string> { "Connection", "Force", "Reason", "Ticket" }, command.Parameters.Keys.ToHashSet());
        Assert.Empty(command.Parameters.Keys.Intersect(["ProfileName", "Region", "EndpointUrl"]));
    }

    private static IEnumerable<string> Piped(CmdletInfo command, System.Func<ParameterAttribute, bool> how) =>
        command.Parameters.Values
            .Where(parameter => parameter.Attributes.OfType<ParameterAttribute>().Any(how))
            .Select(parameter => parameter.Name);

    private static CmdletInfo[] Cmdlets()
    {
        using ModuleSession session = new();
        return session.Run("Get-Command -Module RootAccessManagement -CommandType Cmdlet").Output
            .Select(output => (CmdletInfo)output.BaseObject)
            .ToArray();
    }
}
