using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RootAccess.Simulator.Server;

/// <summary>The one line on standard output: where the simulator is and how to sign.</summary>
internal static class Greeting
{
    private static readonly JsonSerializerOptions s_plainText =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Describe(AwsSimulator simulator, Uri endpoint) => new JsonObject
    {
        ["endpoint"] = endpoint.AbsoluteUri.TrimEnd('/'),
        ["region"] = simulator.Options.Region,
        ["organizationId"] = simulator.OrganizationId,
        ["managementAccountId"] = simulator.ManagementAccountId,
        ["accessKeyId"] = simulator.AccessKeyId,
        ["secretAccessKey"] = simulator.SecretAccessKey,
    }.ToJsonString(s_plainText);
}
