using System;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Iam;

/// <summary>Asks for a credential report and reads it.</summary>
internal static class CredentialReportOperations
{
    public static Action<QueryOutput>? Generate(OperationContext context, QueryInput input)
    {
        IamSubject.Demand(context, "iam:GenerateCredentialReport", "*");
        CredentialReport? current = context.CallerAccount.CredentialReport;
        if (current is not null && !current.IsExpired(context.Now))
        {
            string state = current.IsComplete(context.Now) ? "COMPLETE" : "INPROGRESS";
            return output => output.Member("State", state);
        }

        context.CallerAccount.CredentialReport = new CredentialReport
        {
            GeneratedTime = context.Now,
            Content = CredentialReportTable.Write(context),
        };

        // The call log counts this call as one that only reads, but a report is something to keep.
        context.Simulation.NoteChange();
        return output => output
            .Member("State", "STARTED")
            .Member("Description", "No report exists. Starting a new report generation task");
    }

    public static Action<QueryOutput>? Get(OperationContext context, QueryInput input)
    {
        IamSubject.Demand(context, "iam:GetCredentialReport", "*");
        CredentialReport report = context.CallerAccount.CredentialReport ?? throw Error(410, "ReportNotPresent");
        if (!report.IsComplete(context.Now))
        {
            throw Error(404, "ReportInProgress");
        }

        if (report.IsExpired(context.Now))
        {
            throw Error(410, "ReportExpired");
        }

        return output => output
            .Member("Content", Convert.ToBase64String(AwsText.Utf8.GetBytes(report.Content)))
            .Member("ReportFormat", "text/csv")
            .Member("GeneratedTime", report.GeneratedTime);
    }

    // These errors have no text of their own, and AWS writes that one.
    private static AwsError Error(int statusCode, string code) => new(statusCode, code, "Unknown");
}
