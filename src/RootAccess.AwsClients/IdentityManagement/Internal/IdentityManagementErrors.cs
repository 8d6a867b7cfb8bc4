#nullable enable

using System;
using System.Collections.Generic;
using Amazon.IdentityManagement.Model;
using RootAccess.AwsClients.Protocol;

namespace Amazon.IdentityManagement.Internal;

/// <summary>The exception of each code IAM can answer to the operations supported here.</summary>
internal static class IdentityManagementErrors
{
    public static ServiceErrors Table { get; } = new(
        typeof(AmazonIdentityManagementServiceException),
        new Dictionary<string, Type>
        {
            ["AccountNotManagementOrDelegatedAdministratorException"] =
                typeof(AccountNotManagementOrDelegatedAdministratorException),
            ["CallerIsNotManagementAccountException"] = typeof(CallerIsNotManagementAccountException),
            ["ConcurrentModification"] = typeof(ConcurrentModificationException),
            ["EntityAlreadyExists"] = typeof(EntityAlreadyExistsException),
            ["EntityTemporarilyUnmodifiable"] = typeof(EntityTemporarilyUnmodifiableException),
            ["LimitExceeded"] = typeof(LimitExceededException),
            ["NoSuchEntity"] = typeof(NoSuchEntityException),
            ["OrganizationNotFoundException"] = typeof(OrganizationNotFoundException),
            ["OrganizationNotInAllFeaturesModeException"] = typeof(OrganizationNotInAllFeaturesModeException),
            ["PasswordPolicyViolation"] = typeof(PasswordPolicyViolationException),
            ["ServiceAccessNotEnabledException"] = typeof(ServiceAccessNotEnabledException),
            ["ServiceFailure"] = typeof(ServiceFailureException),
        });
}
