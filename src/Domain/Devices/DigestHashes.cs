namespace Softswitch.Domain.Devices;

/// <summary>
/// What checks a digest answer without knowing the password (RFC 8760, RFC 7616 3.4.2): H(name:realm:password),
/// 16 bytes of MD5 and 32 bytes of SHA-256. Whoever holds them can register as the channel: never log, never show.
/// </summary>
public sealed record DigestHashes(ReadOnlyMemory<byte> Md5, ReadOnlyMemory<byte> Sha256)
{
    public override string ToString() => "DigestHashes";
}
