using System;
using RootAccess.Aws;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccessManagement.Abstractions;

namespace RootAccessManagement.Connecting;

/// <summary>Finds the connection a cmdlet works with, or makes one where that is allowed.</summary>
internal static class ConnectionResolver
{
    internal static ConnectedOrganization Resolve(RootAccessCmdlet cmdlet, PipelineWork work)
    {
        if (cmdlet.Connection is not null)
        {
            return LiveConnections.Find(cmdlet.Connection)
                ?? throw NotConnected("The connection given has ended, or was made by another process.");
        }

        RunspaceConnection current = LiveConnections.Current;
        if (current.Organization is not null && !(current.IsImplicit && cmdlet.IsChanging))
        {
            return current.Organization;
        }

        RefuseToConnect(current, cmdlet.IsChanging);
        ConnectedOrganization organization = Connect(() => ConnectOptionsFactory.Standard(cmdlet), work);
        LiveConnections.Hold(organization, isImplicit: true);
        cmdlet.WriteVerbose("Connected by itself to " + Describe(organization.Connection));
        return organization;
    }

    /// <summary>Connects; the credentials, and with them an MFA prompt, belong to the pipeline thread.</summary>
    internal static ConnectedOrganization Connect(Func<ConnectOptions> find, PipelineWork work)
    {
        ConnectOptions? options = null;
        try
        {
            options = find();
            return Connect(options, work);
        }
        catch (RootAccessException failure)
        {
            RootAccessException explained = AwsToolsSession.Explain(failure, options);
            LiveConnections.KeepFailure(explained);
            throw explained;
        }
    }

    /// <summary>The connection and whose credentials it has, for the verbose stream.</summary>
    internal static string Describe(RootAccessConnection connection) =>
        $"{connection}. Credentials: {connection.CredentialSource}. Region: {connection.Region}.";

    private static ConnectedOrganization Connect(ConnectOptions options, PipelineWork work)
    {
        CallerCredentials credentials = work.Do(token => RootAccessConnector.ResolveCredentials(options, token));
        try
        {
            return work.Wait(token => RootAccessConnector.ConnectAsync(options, credentials, token));
        }
        catch (RootAccessException failure) when (failure.ErrorId is ErrorIds.CallerIsRootUser
            or ErrorIds.OrganizationNotFound or ErrorIds.CallerNotAuthorized)
        {
            LiveConnections.KeepRefused(RootAccessConnector.Probe(options, credentials));
            throw;
        }
    }

    private static void RefuseToConnect(RunspaceConnection current, bool isChanging)
    {
        if (isChanging)
        {
            throw NotConnected(current.IsImplicit
                ? "This cmdlet changes things, and the present connection was made by a reading cmdlet by itself."
                : "This cmdlet changes things, and there is no connection in this runspace.");
        }

        if (current.IsDisconnected)
        {
            throw NotConnected("This runspace was disconnected, or its last Connect-RootAccess failed.");
        }

        if (LiveConnections.AnySimulation())
        {
            throw NotConnected("A simulation is in use in this process, so nothing connects to AWS by itself.");
        }
    }

    private static RootAccessException NotConnected(string message) =>
        new(ErrorIds.NotConnected, FailureCategory.ConnectionError, message)
        {
            RecommendedAction = "Run Connect-RootAccess, or pass -Connection.",
        };
}
