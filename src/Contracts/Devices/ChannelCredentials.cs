namespace Softswitch.Contracts.Devices;

/// <summary>Digest hashes H(name:realm:password) of a channel (RFC 7616 3.4.2); never the password.</summary>
public sealed record ChannelCredentials(byte[] Md5, byte[] Sha256);
