using System;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace RootAccessManagement.Tests.Completion;

/// <summary>The profiles of the AWS files.</summary>
[Collection(nameof(ProcessWideTests))]
public sealed class ProfileCompletionTests : CompletionTest, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly string? _credentials = Environment.GetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE");
    private readonly string? _config = Environment.GetEnvironmentVariable("AWS_CONFIG_FILE");

    public ProfileCompletionTests()
        : base(isConnected: false)
    {
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", Path.Combine(_folder, "credentials"));
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", Path.Combine(_folder, "config"));
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", _credentials);
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", _config);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Profiles_are_offered_with_what_they_are()
    {
        Write(
            "credentials",
            "[management]\naws_access_key_id=AKIAIOSFODNN7EXAMPLE\naws_secret_access_key=SecretCanary\n"
                + "[audit role]\nrole_arn=arn:aws:iam::111122223333:role/Audit\nsource_profile=management\n"
                + "region=eu-west-1");

        CompletionResult[] matches = Complete("Connect-RootAccess -ProfileName ");

        Assert.Equal(["'audit role'", "management"], matches.Select(match => match.CompletionText).Order());
        Assert.Contains(
            "audit role, arn:aws:iam::111122223333:role/Audit, eu-west-1", matches.Select(match => match.ToolTip));
        Assert.DoesNotContain(matches, match => match.ToolTip.Contains("Canary", StringComparison.Ordinal));
    }

    [Fact]
    public void A_profile_file_on_the_line_is_read_as_the_cmdlet_would()
    {
        Write("team", "[team]\naws_access_key_id=AKIAIOSFODNN7EXAMPLE\naws_secret_access_key=x");

        Assert.Equal(
            ["team"],
            Texts($"Connect-RootAccess -ProfileLocation '{Path.Combine(_folder, "team")}' -ProfileName "));
    }

    [Fact]
    public void Without_the_files_nothing_is_offered() => Assert.Empty(Texts("Connect-RootAccess -ProfileName "));

    [Fact]
    public void A_broken_file_is_no_error()
    {
        Write("credentials", "[unclosed\n=\n\u0000");

        Texts("Connect-RootAccess -ProfileName ");
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
