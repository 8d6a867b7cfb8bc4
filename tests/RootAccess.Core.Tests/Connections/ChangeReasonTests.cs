using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using Xunit;

namespace RootAccess.Core.Tests.Connections;

public static class ChangeReasonTests
{
    public sealed class Check
    {
        [Theory]
        [InlineData(null, true)]
        [InlineData("  ", true)]
        [InlineData("Cleaning up", false)]
        public void DemandsAReason(string? reason, bool refused) => AssertRefused(
            refused, ChangeReason.Check(new ConnectionGuards { RequireReason = true }, reason, null));

        [Theory]
        [InlineData(null, true)]
        [InlineData("", true)]
        [InlineData("CHG-1", false)]
        [InlineData("INC-22", false)]
        [InlineData("see CHG-1", true)]
        [InlineData("CHG-1 and more", true)]
        [InlineData("CHG-1\n", true)]
        public void DemandsATicketThatMatchesAsAWhole(string? ticket, bool refused) => AssertRefused(
            refused, ChangeReason.Check(new ConnectionGuards { TicketPattern = @"CHG-\d+|INC-\d+" }, "why", ticket));

        [Fact]
        public void DemandsNothingWithoutARule() =>
            Assert.Null(ChangeReason.Check(ConnectionGuards.None, null, null));

        private static void AssertRefused(bool refused, RootAccessException? error) =>
            Assert.Equal(refused ? ErrorIds.ReasonRequired : null, error?.ErrorId);
    }

    public sealed class Describe
    {
        [Theory]
        [InlineData("Cleaning up", "CHG-1", "Reason: Cleaning up. Ticket: CHG-1.")]
        [InlineData(null, "CHG-1", "Ticket: CHG-1.")]
        [InlineData("Cleaning up", " ", "Reason: Cleaning up.")]
        [InlineData(null, null, "")]
        public void NamesWhatWasGiven(string? reason, string? ticket, string expected) =>
            Assert.Equal(expected, ChangeReason.Describe(reason, ticket));
    }
}
