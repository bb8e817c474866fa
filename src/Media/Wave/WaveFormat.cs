namespace Softswitch.Media.Wave;

/// <summary>What a WAV file holds.</summary>
/// <param name="Encoding">PCM of 16 bits, or G.711.</param>
/// <param name="SampleRate">In Hz.</param>
/// <param name="Channels">1 or 2.</param>
public sealed record WaveFormat(WaveEncoding Encoding, int SampleRate, int Channels)
{
    public int BytesPerSample => Encoding == WaveEncoding.Pcm ? 2 : 1;

    /// <summary>Bytes of one sample of all channels.</summary>
    public int BlockLength => BytesPerSample * Channels;
}
