using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services;

/// <summary>A service that speaks the AWS query protocol: a form in, XML out.</summary>
internal sealed class QueryService : IAwsService
{
    private const string ContentType = "text/xml";

    private readonly string _version;
    private readonly string _xmlNamespace;
    private readonly Dictionary<string, QueryOperation> _operations;

    public QueryService(string signingName, string version, string xmlNamespace, IEnumerable<QueryOperation> operations)
    {
        SigningName = signingName;
        _version = version;
        _xmlNamespace = xmlNamespace;
        _operations = operations.ToDictionary(operation => operation.Name, StringComparer.Ordinal);
    }

    public string SigningName { get; }

    public AuthenticationErrors AuthenticationErrors => AuthenticationErrors.Query;

    public AwsError Throttled => new(400, "Throttling", "Rate exceeded");

    public IEnumerable<string> OperationNames => _operations.Keys;

    public string ReadOperationName(SimulatorRequest request) => QueryInput.Parse(request)["Action"] ?? string.Empty;

    /// <summary>True when the request names one of the operations in this service's version.</summary>
    public bool Offers(SimulatorRequest request)
    {
        QueryInput input = QueryInput.Parse(request);
        return input["Version"] == _version && input["Action"] is { } action && _operations.ContainsKey(action);
    }

    public BoundOperation Bind(SimulatorRequest request)
    {
        QueryInput input = QueryInput.Parse(request);
        string name = input["Action"] ?? throw new AwsError(
            400, "MissingAction", "The request must contain the parameter Action.");
        string version = input["Version"] ?? string.Empty;
        if (version != _version || !_operations.TryGetValue(name, out QueryOperation? operation))
        {
            throw new AwsError(400, "InvalidAction", $"Could not find operation {name} for version {version}");
        }

        string? target = AwsText.AccountIdIn(input["TargetPrincipal"]) ?? AwsText.AccountIdIn(input["RoleArn"]);
        return new BoundOperation(
            operation.IsMutating,
            target,
            context => WriteResult(name, operation.Run(context, input), context.RequestId));
    }

    public SimulatorResponse WriteError(AwsError error, string requestId)
    {
        SimulatorResponse response = XmlBody.Response(error.StatusCode, ContentType, withDeclaration: false, writer =>
        {
            writer.WriteStartElement("ErrorResponse", _xmlNamespace);
            writer.WriteStartElement("Error");
            writer.WriteText("Type", error.IsServerFault ? "Receiver" : "Sender");
            writer.WriteText("Code", error.Code);
            writer.WriteText("Message", error.Message);
            writer.WriteEndElement();
            writer.WriteText("RequestId", requestId);
            writer.WriteEndElement();
        });
        response.Headers["x-amzn-RequestId"] = requestId;
        return response;
    }

    private SimulatorResponse WriteResult(string operation, Action<QueryOutput>? writeMembers, string requestId)
    {
        SimulatorResponse response = XmlBody.Response(200, ContentType, withDeclaration: false, writer =>
        {
            writer.WriteStartElement(operation + "Response", _xmlNamespace);
            if (writeMembers is not null)
            {
                writer.WriteStartElement(operation + "Result");
                writeMembers(new QueryOutput(writer));
                writer.WriteEndElement();
            }

            writer.WriteStartElement("ResponseMetadata");
            writer.WriteText("RequestId", requestId);
            writer.WriteEndElement();
            writer.WriteEndElement();
        });
        response.Headers["x-amzn-RequestId"] = requestId;
        return response;
    }
}
