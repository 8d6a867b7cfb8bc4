using System.Linq;

namespace RootAccess.Simulator.Seeding;

/// <summary>Makes ids in the forms AWS uses.</summary>
internal sealed class IdFactory
{
    private const string Digits = "0123456789";
    private const string LowerAlphanumeric = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const string KeyAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string SecretAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private readonly SeededRandom _random;

    public IdFactory(SeededRandom random) => _random = random;

    public string AccountId() => _random.Text("123456789", 1) + _random.Text(Digits, 11);

    /// <summary>An id that a spreadsheet would damage.</summary>
    public string AccountIdWithLeadingZero() => "0" + _random.Text(Digits, 11);

    public string OrganizationId() => "o-" + _random.Text(LowerAlphanumeric, 10);

    public string RootId() => "r-" + _random.Text(LowerAlphanumeric, 4);

    public string UnitId(string rootId) => $"ou-{rootId.Substring(2)}-{_random.Text(LowerAlphanumeric, 8)}";

    public string PolicyId() => "p-" + _random.Text(LowerAlphanumeric, 8);

    /// <summary>An access key: AKIA or ASIA and 16 characters.</summary>
    public string AccessKeyId(string prefix) => prefix + _random.Text(KeyAlphabet, 16);

    /// <summary>The id of a user or role: AIDA or AROA and 17 characters.</summary>
    public string UniqueId(string prefix)
    {
        string text = _random.Text(KeyAlphabet, 16);

        // The last one follows from the others, so that no seed draws more than it did.
        return prefix + text + KeyAlphabet[text.Sum(character => character) % KeyAlphabet.Length];
    }

    public string Secret() => _random.Text(SecretAlphabet, 40);

    public string SessionToken() => "IQoJb3JpZ2luX2Vj" + _random.Text(SecretAlphabet, 344);

    public string CertificateId() => _random.Text(KeyAlphabet, 32);

    public string ResourcePolicyId() => "rp-" + _random.Text(LowerAlphanumeric, 8);

    public string CreateAccountRequestId() => "car-" + _random.Text("abcdef0123456789", 32);

    /// <summary>What confirms a change of an e-mail address.</summary>
    public string OneTimePassword() => _random.Text(Digits, 6);

    public string Suffix() => _random.Text(LowerAlphanumeric, 6);
}
