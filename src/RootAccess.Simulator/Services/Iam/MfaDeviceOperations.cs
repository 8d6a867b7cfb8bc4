using System;
using System.Linq;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Iam;

/// <summary>The MFA devices of a user.</summary>
internal static class MfaDeviceOperations
{
    public static Action<QueryOutput>? List(OperationContext context, QueryInput input)
    {
        IamUser user = IamSubject.Authorized(context, input, "iam:ListMFADevices");
        IamPage<MfaDevice> page = IamPage<MfaDevice>.Cut(context, input, user.MfaDevices.Where(context.IsVisible));
        return output =>
        {
            output.List("MFADevices", page.Items, (member, device) => member
                .Member("UserName", IamSubject.ShownName(user))
                .Member("SerialNumber", device.SerialNumber)
                .Member("EnableDate", device.CreateDate));
            page.WriteEnd(output);
        };
    }

    public static Action<QueryOutput>? Deactivate(OperationContext context, QueryInput input)
    {
        string? serial = input["SerialNumber"];
        new ModelValidation()
            .NotNull("serialNumber", serial)
            .Length("serialNumber", serial, 9, 256)
            .Pattern("serialNumber", serial, @"[\w+=/:,.@-]+")
            .ThrowIfAny();
        IamUser user = IamSubject.Authorized(context, input, "iam:DeactivateMFADevice");
        MfaDevice device = user.MfaDevices.FirstOrDefault(
                candidate => candidate.SerialNumber == serial && candidate.RemovedAt is null)
            ?? throw new AwsError(404, "NoSuchEntity", "MFA Device invalid for user.");
        device.RemovedAt = context.Now;
        return null;
    }
}
