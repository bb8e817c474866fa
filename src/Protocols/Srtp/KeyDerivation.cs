namespace Softswitch.Protocols.Srtp;

/// <summary>Makes session keys from a master key, once (RFC 3711 4.3 with a key derivation rate of 0; RFC 6188 3).</summary>
internal static class KeyDerivation
{
    /// <param name="label">Which of the keys (RFC 3711 4.3.1).</param>
    /// <param name="key">Filled to its length.</param>
    public static void Derive(SrtpMasterKey master, KeyLabel label, Span<byte> key)
    {
        using var stream = new CounterKeystream(master.Key);
        var salt = CounterBlock.FromSalt(master.Salt);
        key.Clear();
        stream.Apply(key, salt with { High = salt.High ^ (ulong)label }); // before 48 bits of index, 0 here, and 16 of counter
    }
}
