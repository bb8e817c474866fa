using System.Collections.Immutable;

namespace Softswitch.Media.Codecs;

/// <summary>The codecs this machine has. Opus is only offered where its library is installed.</summary>
public sealed class CodecSet
{
    private readonly bool _hasOpus;

    /// <param name="canLoad">Whether a system library of this name is there.</param>
    public CodecSet(Func<string, bool> canLoad)
    {
        _hasOpus = canLoad(OpusLibrary.Name);
        Offered = [.. AudioFormats.All.Where(f => _hasOpus || f != AudioFormats.Opus)];
    }

    public static CodecSet OfSystem { get; } = new(OpusLibrary.CanLoad);

    /// <summary>What can be offered to a phone, best sound first.</summary>
    public ImmutableArray<AudioFormat> Offered { get; }

    /// <summary>An encoder for a new stream; null when the format is not offered or is no sound of its own.</summary>
    public IAudioEncoder? CreateEncoder(AudioFormat format, OpusConfig? opus = null)
    {
        if (format == AudioFormats.Pcma)
            return G711Encoder.Alaw();
        if (format == AudioFormats.Pcmu)
            return G711Encoder.Mulaw();
        if (format == AudioFormats.G722)
            return new G722Encoder();
        return format == AudioFormats.Opus && _hasOpus ? new OpusEncoder(opus ?? new OpusConfig()) : null;
    }

    /// <summary>A decoder for a new stream; null when the format is not offered or is no sound of its own.</summary>
    /// <param name="opusSampleRate">8000, 16000 or 48000: Opus decodes to any of them.</param>
    public IAudioDecoder? CreateDecoder(AudioFormat format, int opusSampleRate = 48000)
    {
        if (format == AudioFormats.Pcma)
            return G711Decoder.Alaw();
        if (format == AudioFormats.Pcmu)
            return G711Decoder.Mulaw();
        if (format == AudioFormats.G722)
            return new G722Decoder();
        return format == AudioFormats.Opus && _hasOpus ? new OpusDecoder(opusSampleRate) : null;
    }
}
