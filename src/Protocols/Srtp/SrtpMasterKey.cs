namespace Softswitch.Protocols.Srtp;

/// <summary>
/// Master key and salt of one direction (RFC 3711 8.2): whoever sends with it must be the only one who does. Not shown by
/// <see cref="ToString"/>, and never to be logged.
/// </summary>
public sealed class SrtpMasterKey
{
    private readonly byte[] _bytes;

    /// <param name="suite">What it is for.</param>
    /// <param name="keyAndSalt">The key, then the salt; unpredictable.</param>
    /// <exception cref="ArgumentException">The length is not that of the suite.</exception>
    public SrtpMasterKey(SrtpSuite suite, ReadOnlySpan<byte> keyAndSalt)
    {
        if (keyAndSalt.Length != LengthFor(suite))
            throw new ArgumentException($"Key and salt of {suite} are {LengthFor(suite)} bytes.", nameof(keyAndSalt));
        Suite = suite;
        _bytes = keyAndSalt.ToArray();
    }

    public SrtpSuite Suite { get; }

    /// <summary>The key, then the salt.</summary>
    public ReadOnlySpan<byte> KeyAndSalt => _bytes;

    internal ReadOnlySpan<byte> Key => _bytes.AsSpan(0, Suite.KeyLength);

    internal ReadOnlySpan<byte> Salt => _bytes.AsSpan(Suite.KeyLength);

    /// <summary>Bytes that a key and its salt have together.</summary>
    public static int LengthFor(SrtpSuite suite) => suite.KeyLength + suite.SaltLength;

    public override string ToString() => $"a key of {Suite}";
}
