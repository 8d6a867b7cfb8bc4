using System.Linq;
using System.Threading.Tasks;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Organizations;

public sealed class DelegationTests
{
    private readonly AwsSimulator _simulator = Simulators.Fresh();

    private string Member => _simulator.Account(SeededAccounts.OrdinaryMember).Id;

    private string Registration => $$"""{"AccountId":"{{Member}}","ServicePrincipal":"iam.amazonaws.com"}""";

    [Fact]
    public async Task RegistersListsAndDeregisters()
    {
        await CallAsync("EnableAWSServiceAccess", """{"ServicePrincipal":"iam.amazonaws.com"}""");

        RawAnswer registered = await CallAsync("RegisterDelegatedAdministrator", Registration);
        RawAnswer again = await CallAsync("RegisterDelegatedAdministrator", Registration);
        RawAnswer administrators = await CallAsync(
            "ListDelegatedAdministrators", """{"ServicePrincipal":"iam.amazonaws.com"}""");
        RawAnswer services = await CallAsync("ListDelegatedServicesForAccount", $$"""{"AccountId":"{{Member}}"}""");
        RawAnswer deregistered = await CallAsync("DeregisterDelegatedAdministrator", Registration);
        RawAnswer gone = await CallAsync("DeregisterDelegatedAdministrator", Registration);

        Assert.Equal((200, "{}"), (registered.Status, registered.Body));
        Assert.Equal("AccountAlreadyRegisteredException", again.Code);
        Assert.Equal(
            Member, administrators.Json["DelegatedAdministrators"]!.AsArray().Single()!["Id"]!.GetValue<string>());
        Assert.Equal(
            "iam.amazonaws.com",
            services.Json["DelegatedServices"]!.AsArray().Single()!["ServicePrincipal"]!.GetValue<string>());
        Assert.Equal(200, deregistered.Status);
        Assert.Equal("AccountNotRegisteredException", gone.Code);
    }

    [Fact]
    public async Task TrustedAccessStaysWhileADelegateIsRegistered()
    {
        await CallAsync("EnableAWSServiceAccess", """{"ServicePrincipal":"iam.amazonaws.com"}""");
        await CallAsync("RegisterDelegatedAdministrator", Registration);

        RawAnswer answer = await CallAsync("DisableAWSServiceAccess", """{"ServicePrincipal":"iam.amazonaws.com"}""");

        Assert.Equal(
            ("ConstraintViolationException", "DELEGATED_ADMINISTRATOR_EXISTS_FOR_THIS_SERVICE"),
            (answer.Code, answer.Reason));
        Assert.True(_simulator.State.IsTrusted("iam.amazonaws.com"));
    }

    [Fact]
    public async Task RegistrationNeedsTrustedAccess()
    {
        RawAnswer answer = await CallAsync("RegisterDelegatedAdministrator", Registration);

        Assert.Equal("ConstraintViolationException", answer.Code);
    }

    [Theory]
    [InlineData("""{"ResourceId":"@","Tags":[{"Key":"a","Value":"1"},{"Key":"a","Value":"2"}]}""", "DUPLICATE_TAG_KEY")]
    [InlineData("""{"ResourceId":"@","Tags":[{"Key":"a"}]}""", "INPUT_REQUIRED:TAGS_1_MEMBER_VALUE")]
    [InlineData("""{"ResourceId":"@"}""", "INPUT_REQUIRED:TAGS")]
    public async Task BadTagsChangeNothing(string input, string reason)
    {
        int before = _simulator.Account(SeededAccounts.OrdinaryMember).Tags.Count;

        RawAnswer answer = await CallAsync("TagResource", input.Replace("@", Member, System.StringComparison.Ordinal));

        Assert.Equal(("InvalidInputException", reason), (answer.Code, answer.Reason));
        Assert.Equal(before, _simulator.Account(SeededAccounts.OrdinaryMember).Tags.Count);
    }

    private async Task<RawAnswer> CallAsync(string operation, string input)
    {
        using RawClient client = new(_simulator);
        return await client.OrganizationsAsync(_simulator.Administrator, operation, input);
    }
}
