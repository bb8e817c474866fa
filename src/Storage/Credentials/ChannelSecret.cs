using Softswitch.Domain.Devices;

namespace Softswitch.Storage.Credentials;

/// <summary>What is stored of a device password. <paramref name="Generated"/> is the password itself when it was made here, to be shown once.</summary>
internal sealed record ChannelSecret(DigestHashes Digest, byte[] Sealed, string? Generated);
