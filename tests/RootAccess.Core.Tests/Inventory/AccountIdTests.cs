using System;
using RootAccess.Core.Errors;
using RootAccess.Core.Inventory;
using Xunit;

namespace RootAccess.Core.Tests.Inventory;

public static class AccountIdTests
{
    public sealed class TryParse
    {
        [Theory]
        [InlineData("123456789012", "123456789012")]
        [InlineData("000000000001", "000000000001")]
        [InlineData(" 123456789012\t", "123456789012")]
        public void TakesTwelveDigits(string text, string expected)
        {
            Assert.True(AccountId.TryParse(text, out string id));
            Assert.Equal(expected, id);
        }

        [Theory]
        [InlineData(null)]
        [InlineData("")]
        [InlineData("12345678901")]
        [InlineData("1234567890123")]
        [InlineData("12345678901a")]
        [InlineData("1234 5678901")]
        [InlineData("١٢٣٤٥٦٧٨٩٠١٢")]
        [InlineData("Production")]
        public void RefusesTheRest(string? text)
        {
            Assert.False(AccountId.TryParse(text, out string id));
            Assert.Empty(id);
        }
    }

    public sealed class Invalid
    {
        [Fact]
        public void SuggestsTheLostZeros()
        {
            RootAccessException error = AccountId.Invalid("12345678901");

            Assert.Equal(ErrorIds.InvalidAccountId, error.ErrorId);
            Assert.Equal("12345678901", error.Target);
            Assert.Contains("'012345678901'", error.Message, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("1234-5678-9012")]
        [InlineData("1234 5678 9012")]
        [InlineData("arn:aws:iam::123456789012:root")]
        [InlineData("arn:aws:sts::123456789012:assumed-role/admin/210987654321")]
        [InlineData("arn:aws:organizations::111122223333:account/o-exampleorgid/123456789012")]
        public void SuggestsTheIdWithin(string text)
        {
            RootAccessException error = AccountId.Invalid(text);

            Assert.Contains("Did you mean '123456789012'?", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("zeros", error.Message + error.RecommendedAction, StringComparison.Ordinal);
        }

        [Fact]
        public void PointsToTheSearchByName()
        {
            RootAccessException error = AccountId.Invalid("ana's sandbox");

            Assert.Contains(
                "Get-OrgMemberAccount -Name 'ana''s sandbox'", error.RecommendedAction, StringComparison.Ordinal);
            Assert.DoesNotContain("zeros", error.Message, StringComparison.Ordinal);
        }

        [Fact]
        public void KnowsARoundedNumber() =>
            Assert.Contains("rounded", AccountId.Invalid("1.23457E+11").Message, StringComparison.Ordinal);

        [Theory]
        [InlineData("1234567890123")]
        [InlineData("Production")]
        [InlineData("arn:aws:s3:::bucket")]
        [InlineData(null)]
        public void SuggestsNothingElse(string? text) =>
            Assert.DoesNotContain("Did you mean", AccountId.Invalid(text).Message, StringComparison.Ordinal);
    }
}
