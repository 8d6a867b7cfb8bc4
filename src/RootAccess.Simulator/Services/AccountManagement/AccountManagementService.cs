using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.AccountManagement;

/// <summary>AWS Account Management: JSON posted to one path per operation.</summary>
internal sealed class AccountManagementService : IAwsService
{
    private static readonly JsonSerializerOptions s_plainText =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, AccountOperation> _operations = new AccountOperation[]
    {
        new("/getPrimaryEmail", false, PrimaryEmailOperations.Get),
        new("/startPrimaryEmailUpdate", true, PrimaryEmailOperations.Start),
        new("/acceptPrimaryEmailUpdate", true, PrimaryEmailOperations.Accept),
        new("/getPrimaryEmailUpdateStatus", false, PrimaryEmailOperations.GetStatus),
        new("/getAccountInformation", false, AccountInformationOperations.Get),
        new("/putAccountName", true, AccountInformationOperations.PutName),
        new("/getRegionOptStatus", false, RegionOperations.GetOptStatus),
        new("/listRegions", false, RegionOperations.List),
        new("/getAlternateContact", false, AlternateContactOperation.Get),
    }.ToDictionary(operation => operation.Path, StringComparer.Ordinal);

    public string SigningName => "account";

    public AuthenticationErrors AuthenticationErrors => AuthenticationErrors.RestJson;

    public AwsError Throttled => new(429, "TooManyRequestsException", "Too Many Requests");

    public IEnumerable<string> OperationNames => _operations.Values.Select(operation => operation.Name);

    public string ReadOperationName(SimulatorRequest request) =>
        Find(request) is { } operation ? operation.Name : string.Empty;

    public BoundOperation Bind(SimulatorRequest request)
    {
        AccountOperation operation = Find(request) ?? throw new AwsError(
            404,
            "UnknownOperationException",
            $"Account Management has no operation for {request.Method} {request.Path}.");
        JsonInput input = JsonInput.Parse(request.Body);
        return new BoundOperation(
            operation.IsMutating,
            AwsText.AccountIdIn(input.String("AccountId")),
            context => Respond(200, operation.Run(context, input), context.RequestId));
    }

    // AWS repeats the message, and the code stands in a header; an error without a code is a bare validation.
    public SimulatorResponse WriteError(AwsError error, string requestId)
    {
        JsonObject body = new() { ["Message"] = error.Message, ["Code"] = error.Code };
        if (error.Code == Denial.ExceptionCode)
        {
            body["errorType"] = error.Code;
        }

        body["message"] = error.Message;
        SimulatorResponse response = Respond(error.StatusCode, body, requestId);
        if (error.Code != AccountErrors.NoCode)
        {
            response.Headers["x-amzn-ErrorType"] = error.Code;
        }

        return response;
    }

    private AccountOperation? Find(SimulatorRequest request) =>
        request.Method == "POST" && _operations.TryGetValue(request.Path, out AccountOperation? operation)
            ? operation
            : null;

    private static SimulatorResponse Respond(int statusCode, JsonObject body, string requestId) => new()
    {
        StatusCode = statusCode,
        Body = AwsText.Utf8.GetBytes(body.ToJsonString(s_plainText)),
        Headers = { ["Content-Type"] = "application/json", ["x-amzn-RequestId"] = requestId },
    };
}
