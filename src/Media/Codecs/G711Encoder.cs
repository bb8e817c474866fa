namespace Softswitch.Media.Codecs;

/// <summary>ITU-T G.711 at 64 kbit/s: one byte per sample at 8 kHz.</summary>
public sealed class G711Encoder : IAudioEncoder
{
    private readonly byte[] _table;
    private readonly int _shift;

    private G711Encoder(byte[] table, int shift) => (_table, _shift) = (table, shift);

    public int SampleRate => 8000;

    public static G711Encoder Alaw() => new(G711.LinearToAlaw, G711.AlawShift);

    public static G711Encoder Mulaw() => new(G711.LinearToMulaw, G711.MulawShift);

    public int Encode(ReadOnlySpan<short> pcm, Span<byte> payload)
    {
        if (payload.Length < pcm.Length)
            throw new ArgumentException("The payload has no room for the frame.", nameof(payload));
        var table = _table;
        var shift = _shift;
        for (var i = 0; i < pcm.Length; i++)
            payload[i] = table[(ushort)pcm[i] >> shift];
        return pcm.Length;
    }

    public void Reset()
    {
        // Every sample stands alone.
    }
}
