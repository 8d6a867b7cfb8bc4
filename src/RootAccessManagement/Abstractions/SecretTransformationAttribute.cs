using System.Management.Automation;
using System.Security;
using RootAccessManagement.Connecting;

namespace RootAccessManagement.Abstractions;

/// <summary>
/// Lets a secret be given as text. It becomes a secure string, which no trace or bound-parameter list shows.
/// </summary>
internal sealed class SecretTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            null => null,
            SecureString secret => secret,
            string text => SecretText.Protect(text),
            _ => throw new ArgumentTransformationMetadataException("A secret is given as SecureString or as text."),
        };
}
