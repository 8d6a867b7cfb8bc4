using System;
using System.Linq;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Iam;

/// <summary>The signing certificates of a user.</summary>
internal static class SigningCertificateOperations
{
    public static Action<QueryOutput>? List(OperationContext context, QueryInput input)
    {
        IamUser user = IamSubject.Authorized(context, input, "iam:ListSigningCertificates");
        IamPage<SigningCertificate> page = IamPage<SigningCertificate>.Cut(
            context, input, user.SigningCertificates.Where(context.IsVisible));
        return output =>
        {
            output.List("Certificates", page.Items, (member, certificate) => member
                .Member("UserName", IamSubject.ShownName(user))
                .Member("CertificateId", certificate.CertificateId)
                .Member("CertificateBody", certificate.Body)
                .Member("Status", certificate.Status)
                .Member("UploadDate", certificate.CreateDate));
            page.WriteEnd(output);
        };
    }

    public static Action<QueryOutput>? Delete(OperationContext context, QueryInput input)
    {
        string? id = input["CertificateId"];
        new ModelValidation()
            .NotNull("certificateId", id)
            .Length("certificateId", id, 24, 128)
            .Pattern("certificateId", id, @"[\w]+")
            .ThrowIfAny();
        IamUser user = IamSubject.Authorized(context, input, "iam:DeleteSigningCertificate");
        SigningCertificate certificate = user.SigningCertificates.FirstOrDefault(
                candidate => candidate.CertificateId == id && candidate.RemovedAt is null)
            ?? throw new AwsError(404, "NoSuchEntity", $"The Certificate with id {id} cannot be found.");
        certificate.RemovedAt = context.Now;
        return null;
    }
}
