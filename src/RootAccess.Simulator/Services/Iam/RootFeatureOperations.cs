using System;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Iam;

/// <summary>Reads and switches the two features of centralized root access.</summary>
internal static class RootFeatureOperations
{
    public static Action<QueryOutput>? List(OperationContext context, QueryInput input)
    {
        CheckAccess(context, "iam:ListOrganizationsFeatures", managementOnly: false);
        return Features(context);
    }

    public static Action<QueryOutput>? EnableManagement(OperationContext context, QueryInput input) =>
        Enable(context, "iam:EnableOrganizationsRootCredentialsManagement", RootFeature.CredentialsManagement);

    public static Action<QueryOutput>? DisableManagement(OperationContext context, QueryInput input) =>
        Disable(context, "iam:DisableOrganizationsRootCredentialsManagement", RootFeature.CredentialsManagement);

    public static Action<QueryOutput>? EnableSessions(OperationContext context, QueryInput input) =>
        Enable(context, "iam:EnableOrganizationsRootSessions", RootFeature.Sessions);

    public static Action<QueryOutput>? DisableSessions(OperationContext context, QueryInput input) =>
        Disable(context, "iam:DisableOrganizationsRootSessions", RootFeature.Sessions);

    private static Action<QueryOutput> Enable(OperationContext context, string action, string feature)
    {
        CheckAccess(context, action, managementOnly: true);
        if (!context.Organization.RootFeatures.ContainsKey(feature))
        {
            context.Organization.RootFeatures[feature] = context.Now;
        }

        return Features(context);
    }

    private static Action<QueryOutput> Disable(OperationContext context, string action, string feature)
    {
        CheckAccess(context, action, managementOnly: false);
        context.Organization.RootFeatures.Remove(feature);
        return Features(context);
    }

    // Permission comes first, then trusted access; a delegated administrator may read and disable, not enable.
    private static void CheckAccess(OperationContext context, string action, bool managementOnly)
    {
        IamSubject.Demand(context, action, "*");
        SimulatedOrganization organization = context.Organization;
        if (organization.FeatureSet != "ALL")
        {
            throw new AwsError(
                400,
                "OrganizationNotInAllFeaturesModeException",
                "The organization must have all features enabled to use this operation.");
        }

        if (!organization.IsTrusted(SimulatedOrganization.IamServicePrincipal))
        {
            throw new AwsError(
                400,
                "ServiceAccessNotEnabledException",
                $"Trusted Access for IAM not enabled by organization of input account {context.Caller.AccountId}.");
        }

        if (context.IsManagementCaller)
        {
            return;
        }

        bool isDelegate = organization.IsDelegatedAdministrator(
            context.Caller.AccountId, SimulatedOrganization.IamServicePrincipal);
        if (!isDelegate)
        {
            throw new AwsError(
                400,
                "AccountNotManagementOrDelegatedAdministratorException",
                $"Account {context.Caller.AccountId} is neither the management account nor a delegated administrator "
                    + "for IAM.");
        }

        if (managementOnly)
        {
            throw new AwsError(
                400,
                "CallerIsNotManagementAccountException",
                $"Account {context.Caller.AccountId} is not the management account of the organization.");
        }
    }

    private static Action<QueryOutput> Features(OperationContext context) => output => output
        .Member("OrganizationId", context.Organization.Id)
        .List("EnabledFeatures", context.Organization.RootFeatures.Keys);
}
