#nullable enable

using System;
using System.Collections.Generic;
using Amazon.Organizations.Model;
using RootAccess.AwsClients.Protocol;

namespace Amazon.Organizations.Internal;

/// <summary>The exception of each code AWS Organizations can answer to the operations supported here.</summary>
internal static class OrganizationsErrors
{
    public static ServiceErrors Table { get; } = new(typeof(AmazonOrganizationsException), new Dictionary<string, Type>
    {
        ["AWSOrganizationsNotInUseException"] = typeof(AWSOrganizationsNotInUseException),
        ["AccessDeniedException"] = typeof(AccessDeniedException),
        ["AccountAlreadyClosedException"] = typeof(AccountAlreadyClosedException),
        ["AccountAlreadyRegisteredException"] = typeof(AccountAlreadyRegisteredException),
        ["AccountNotFoundException"] = typeof(AccountNotFoundException),
        ["AccountNotRegisteredException"] = typeof(AccountNotRegisteredException),
        ["ChildNotFoundException"] = typeof(ChildNotFoundException),
        ["ConcurrentModificationException"] = typeof(ConcurrentModificationException),
        ["ConflictException"] = typeof(ConflictException),
        ["ConstraintViolationException"] = typeof(ConstraintViolationException),
        ["InvalidInputException"] = typeof(InvalidInputException),
        ["OrganizationalUnitNotFoundException"] = typeof(OrganizationalUnitNotFoundException),
        ["ParentNotFoundException"] = typeof(ParentNotFoundException),
        ["PolicyNotFoundException"] = typeof(PolicyNotFoundException),
        ["ServiceException"] = typeof(ServiceException),
        ["TargetNotFoundException"] = typeof(TargetNotFoundException),
        ["TooManyRequestsException"] = typeof(TooManyRequestsException),
        ["UnsupportedAPIEndpointException"] = typeof(UnsupportedAPIEndpointException),
    });
}
