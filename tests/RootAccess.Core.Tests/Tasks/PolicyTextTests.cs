using RootAccess.Core.Tasks;
using Xunit;

namespace RootAccess.Core.Tests.Tasks;

public sealed class PolicyTextTests
{
    [Theory]
    [InlineData("""{"a":"x","b":["1","2"]}""", """{ "b": ["2","1"], "a": "x" }""")]
    [InlineData("""{"Action":"s3:*"}""", """{"Action":["s3:*"]}""")]
    [InlineData("""{"AWS":"111122223333"}""", """{"AWS":"arn:aws:iam::111122223333:root"}""")]
    [InlineData("""{"Bool":{"k":true}}""", """{"Bool":{"k":"true"}}""")]
    [InlineData("""{"Principal":"*"}""", """{"Principal":{"AWS":["*"]}}""")]
    public void WhatSaysTheSameIsTheSame(string one, string other) => Assert.True(PolicyText.AreSame(one, other));

    [Theory]
    [InlineData("""{"Effect":"Allow"}""", """{"Effect":"Deny"}""")]
    [InlineData("""{"Action":["a","b"]}""", """{"Action":["a"]}""")]
    [InlineData("""{"AWS":"111122223333"}""", """{"AWS":"arn:aws:iam::111122223333:role/r"}""")]
    [InlineData("""{"Principal":"*"}""", """{"Principal":{"Service":"*"}}""")]
    [InlineData("""{"a":"x"}""", null)]
    [InlineData(null, """{"a":"x"}""")]
    [InlineData("""{"a":"x"}""", "no json")]
    public void WhatDiffersIsNot(string? one, string? other) => Assert.False(PolicyText.AreSame(one, other));

    [Fact]
    public void NoneIsTheSameAsNone() => Assert.True(PolicyText.AreSame(null, null));
}
