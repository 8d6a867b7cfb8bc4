using System;
using System.Linq;
using System.Text.Json;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Tasks;

/// <summary>New-RootSession.</summary>
public sealed class NewRootSessionTests : RootTaskTest
{
    private const string Open = "New-RootSession $Owner S3UnlockBucketPolicy ";

    [Fact]
    public void Hands_out_credentials_under_the_names_that_aws_tools_takes()
    {
        RunResult result = Run(Open);

        Assert.Empty(result.Errors);
        Assert.StartsWith("ASIA", result.Values("AccessKey")[0], StringComparison.Ordinal);
        Assert.NotEmpty(result.Values("SecretKey")[0]);
        Assert.NotEmpty(result.Values("SessionToken")[0]);
        Assert.DoesNotContain(
            result.Output[0].Properties, property => property.Name is "Credential" or "RoleArn" or "ProfileName");
        Assert.Equal([BucketOwner.Id], result.Values("AccountId"));
    }

    [Fact]
    public void Binds_by_property_name()
    {
        RunResult result = Session.Run(
            "function Set-Keys { param([Parameter(ValueFromPipelineByPropertyName)] $AccessKey,"
                + " [Parameter(ValueFromPipelineByPropertyName)] $SecretKey,"
                + " [Parameter(ValueFromPipelineByPropertyName)] $SessionToken)"
                + " process { \"$($AccessKey.Length) $($SecretKey.Length -gt 0) $($SessionToken.Length -gt 0)\" } };"
                + Open + "| Set-Keys",
            Variables);

        Assert.Equal("20 True True", result.Output.Single().ToString());
    }

    [Fact]
    public void The_secret_is_in_no_stream_but_the_output()
    {
        RunResult result = Run("$s = " + Open + "-Verbose -Debug -Confirm:$false; \"$s\"; $s");
        string secret = result.Output[1].Properties["SecretKey"].Value.ToString()!;
        string token = result.Output[1].Properties["SessionToken"].Value.ToString()!;

        string others = string.Join(
            '\n', [result.Output[0].ToString(), .. result.Warnings, .. result.OtherStreams, .. Session.Host.Lines]);
        Assert.NotEmpty(result.OtherStreams);
        Assert.DoesNotContain(secret, others, StringComparison.Ordinal);
        Assert.DoesNotContain(token, others, StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_display_shows_no_secret()
    {
        RunResult result = Run(
            "(" + Open + ").PSStandardMembers.DefaultDisplayPropertySet.ReferencedPropertyNames");

        Assert.Equal(
            ["AccountId", "AccountName", "Task", "Expiration"], result.Output.Select(name => name.ToString()));
    }

    [Fact]
    public void As_environment_variables_it_is_text_and_sets_nothing()
    {
        RunResult result = Run(Open + "-AsEnvironmentVariable");

        string text = Assert.IsType<string>(Assert.Single(result.Output).BaseObject);
        Assert.Contains("$env:AWS_SESSION_TOKEN = '", text, StringComparison.Ordinal);
        Assert.Empty(Session.Run("[scriptblock]::Create($Text)", new() { ["Text"] = text }).Errors);
        Assert.Null(Environment.GetEnvironmentVariable("AWS_SESSION_TOKEN"));
    }

    [Fact]
    public void As_credential_process_it_is_json_of_version_one()
    {
        RunResult result = Run(Open + "-AsCredentialProcess");

        using JsonDocument json = JsonDocument.Parse((string)result.Output.Single().BaseObject);
        Assert.Equal(1, json.RootElement.GetProperty("Version").GetInt32());
        Assert.StartsWith("ASIA", json.RootElement.GetProperty("AccessKeyId").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Both_forms_at_once_are_a_conflict() =>
        Assert.Equal(
            ["RootTaskParameterConflict"], Run(Open + "-AsEnvironmentVariable -AsCredentialProcess").ErrorIds);

    [Theory]
    [InlineData(0)]
    [InlineData(901)]
    public void Other_durations_than_aws_allows_are_refused(int seconds)
    {
        RunResult result = Run(Open + $"-DurationSeconds {seconds}");

        Assert.Equal(["ParameterArgumentValidationError"], result.ErrorIds);
        Assert.DoesNotContain("AssumeRoot", Aws.Simulator.Calls.All.Select(call => call.Operation));
    }

    [Fact]
    public void Whatif_opens_no_session()
    {
        Assert.Empty(Run(Open + "-WhatIf").Output);
        Assert.DoesNotContain("AssumeRoot", Aws.Simulator.Calls.All.Select(call => call.Operation));
    }

    [Fact]
    public void Answered_no_opens_no_session()
    {
        Session.Host.Answers.Enqueue("No");

        Assert.Empty(Run(Open + "-Confirm").Output);
        Assert.DoesNotContain("AssumeRoot", Aws.Simulator.Calls.All.Select(call => call.Operation));
    }

    [Fact]
    public void One_refused_account_does_not_stop_the_others()
    {
        RunResult result = Run("$Management, $Owner | New-RootSession -Task S3UnlockBucketPolicy");

        Assert.Equal(["ManagementAccountRefused"], result.ErrorIds);
        Assert.Equal([BucketOwner.Id], result.Values("AccountId"));
    }

    [Fact]
    public void A_task_that_is_none_is_refused() =>
        Assert.Equal(["UnsupportedRootTask"], Run("New-RootSession $Owner KmsKeyPolicy").ErrorIds);

    [Fact]
    public void A_denied_session_is_an_error_without_a_row()
    {
        Aws.Simulator.Change(organization => organization.RootFeatures.Clear());

        RunResult result = Run(Open);

        Assert.Equal(["RootSessionsDisabled"], result.ErrorIds);
        Assert.Empty(result.Output);
    }
}
