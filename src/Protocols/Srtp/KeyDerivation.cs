namespace Softswitch.Protocols.Srtp;

/// <summary>Makes session keys from a master key, once (RFC 3711 4.3 with a key derivation rate of 0; RFC 6188).</summary>
internal sealed class KeyDerivation(SrtpMasterKey master) : IDisposable
{
    private readonly CounterKeystream _stream = new(master.Key);
    private readonly CounterBlock _salt = CounterBlock.FromSalt(master.Salt);

    /// <param name="label">Which of the keys.</param>
    /// <param name="key">Filled to its length.</param>
    public void Derive(KeyLabel label, Span<byte> key)
    {
        key.Clear();
        _stream.Apply(key, _salt with { High = _salt.High ^ (ulong)label }); // before 48 bits of index, 0 here, and 16 of counter
    }

    public void Dispose() => _stream.Dispose();
}
