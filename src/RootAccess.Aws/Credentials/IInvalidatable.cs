namespace RootAccess.Aws.Credentials;

/// <summary>Credentials that can be had anew before their time.</summary>
internal interface IInvalidatable
{
    /// <summary>Forgets the keys, so that the next call gets new ones.</summary>
    void Invalidate();
}
