using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RootAccess.Policies.Conditions;

/// <summary>An address or CIDR range of IpAddress and NotIpAddress, IPv4 or IPv6.</summary>
internal sealed class IpRange : IConditionValue
{
    private readonly byte[] _network;
    private readonly int _prefixLength;

    private IpRange(byte[] network, int prefixLength)
    {
        _network = network;
        _prefixLength = prefixLength;
    }

    public static IpRange? TryParse(string text)
    {
        int slash = text.IndexOf('/');
        string addressText = slash < 0 ? text : text.Substring(0, slash);
        if (ParseAddress(addressText) is not { } network)
        {
            return null;
        }

        int bits = network.Length * 8;
        if (slash < 0)
        {
            return new(network, bits);
        }

        string prefixText = text.Substring(slash + 1);
        bool isNumber = int.TryParse(prefixText, NumberStyles.None, CultureInfo.InvariantCulture, out int prefix);
        return isNumber && prefix <= bits ? new(network, prefix) : null;
    }

    public bool Matches(string requestValue, RequestContext request)
    {
        if (ParseAddress(requestValue) is not { } address || address.Length != _network.Length)
        {
            return false;
        }

        for (int i = 0, bits = _prefixLength; bits > 0; i++, bits -= 8)
        {
            int mask = bits >= 8 ? 0xFF : 0xFF << (8 - bits) & 0xFF;
            if ((address[i] & mask) != (_network[i] & mask))
            {
                return false;
            }
        }

        return true;
    }

    private static byte[]? ParseAddress(string text)
    {
        if (!IPAddress.TryParse(text, out IPAddress? address))
        {
            return null;
        }

        // The framework also reads shortened forms such as "10.1", which AWS does not.
        bool isFullForm = address.AddressFamily == AddressFamily.InterNetworkV6 || text.Split('.').Length == 4;
        return isFullForm ? address.GetAddressBytes() : null;
    }
}
