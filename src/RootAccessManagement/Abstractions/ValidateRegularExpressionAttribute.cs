using System;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace RootAccessManagement.Abstractions;

/// <summary>Refuses text that is no regular expression.</summary>
internal sealed class ValidateRegularExpressionAttribute : ValidateArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        try
        {
            _ = new Regex(arguments?.ToString() ?? string.Empty);
        }
        catch (ArgumentException exception)
        {
            throw new ValidationMetadataException(exception.Message, exception);
        }
    }
}
