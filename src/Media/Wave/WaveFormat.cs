namespace Softswitch.Media.Wave;

/// <summary>What a WAV file holds.</summary>
/// <param name="Encoding">PCM, or G.711.</param>
/// <param name="SampleRate">In Hz.</param>
/// <param name="Channels">1 or 2.</param>
/// <param name="PcmBits">Of a sample of PCM: 8, 16, 24 or 32 in files that are read, 16 in those that are written.</param>
public sealed record WaveFormat(WaveEncoding Encoding, int SampleRate, int Channels, int PcmBits = 16)
{
    public int BytesPerSample => Encoding == WaveEncoding.Pcm ? PcmBits / 8 : 1;

    /// <summary>Bytes of one sample of all channels.</summary>
    public int BlockLength => BytesPerSample * Channels;
}
