using Softswitch.Domain.Devices;

namespace Softswitch.Contracts.Devices;

/// <summary>Digest hashes H(name:realm:password) of a channel (RFC 7616 3.4.2); never the password.</summary>
/// <param name="Encryption">What of the channel must be encrypted.</param>
public sealed record ChannelCredentials(byte[] Md5, byte[] Sha256, Encryption Encryption = Encryption.Optional);
