using System.Threading.Tasks;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Iam;

public sealed class UserTests
{
    private readonly AwsSimulator _simulator = Simulators.Fresh();

    [Fact]
    public async Task AnIamUserSeesHimself()
    {
        using RawClient client = new(_simulator);

        RawAnswer user = await client.IamAsync(_simulator.Administrator, "GetUser");
        RawAnswer keys = await client.IamAsync(_simulator.Administrator, "ListAccessKeys");

        Assert.Equal("administrator", user.Text("UserName"));
        Assert.Equal(_simulator.AccessKeyId, keys.Text("AccessKeyId"));
        Assert.Equal("administrator", keys.Text("UserName"));
    }

    [Fact]
    public async Task AnUnknownUserIsNoSuchEntity()
    {
        using RawClient client = new(_simulator);

        RawAnswer answer = await client.IamAsync(_simulator.Administrator, "GetUser", ("UserName", "nobody"));

        Assert.Equal((404, "NoSuchEntity"), (answer.Status, answer.Code));
        Assert.Equal("The user with name nobody cannot be found.", answer.Message);
    }

    [Theory]
    [InlineData("2010-05-08", "ListGroups")]
    [InlineData("2011-06-15", "GetUser")]
    public async Task AnUnknownOperationIsALoudError(string version, string action)
    {
        using RawClient client = new(_simulator);

        RawAnswer answer = await client.QueryAsync(
            _simulator.Administrator, "iam", "https://iam.amazonaws.com/", version, action);

        Assert.Equal((400, "InvalidAction"), (answer.Status, answer.Code));
        Assert.Equal($"Could not find operation {action} for version {version}", answer.Message);
    }
}
