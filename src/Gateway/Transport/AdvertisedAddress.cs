namespace Softswitch.Gateway.Transport;

/// <summary>A host name or address (IPv6 without brackets) and a port, as a Via or Contact carries them.</summary>
public readonly record struct AdvertisedAddress(string Host, int Port)
{
    public override string ToString() => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
