using System;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Threading.Tasks;
using Amazon.IdentityManagement;
using Amazon.Runtime;
using Amazon.SecurityToken;

namespace RootAccess.Benchmarks;

/// <summary>
/// The common pattern with the AWS SDK for .NET over HTTP, in a process of its own, as the programs in <c>clients</c>.
/// </summary>
internal static class DotNetClient
{
    /// <summary>The argument that this program is started with for it.</summary>
    public const string Argument = "dotnet-client";

    /// <summary>
    /// Address, keys and retry mode come from the environment as for any program of the SDK; ACCOUNT_IDS are the
    /// accounts, AT_ONCE how many at a time.
    /// </summary>
    public static async Task RunAsync()
    {
        string[] ids = Environment.GetEnvironmentVariable("ACCOUNT_IDS")!.Split(' ');
        int atOnce = int.Parse(Environment.GetEnvironmentVariable("AT_ONCE")!, CultureInfo.InvariantCulture);
        using AmazonSecurityTokenServiceClient sts = new();
        CommonPattern pattern = new(sts, credentials => new AmazonIdentityManagementServiceClient(credentials));
        TimeSpan elapsed = await pattern.RunAsync(ids, atOnce);

        // The service's client may be the stand-in; retries are of the core, which is always AWS's.
        string version = FileVersionInfo.GetVersionInfo(typeof(AmazonServiceException).Assembly.Location).FileVersion!;
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            client = $"AWS SDK for .NET {version}",
            seconds = elapsed.TotalSeconds,
            errors = pattern.Errors,
        }));
    }
}
