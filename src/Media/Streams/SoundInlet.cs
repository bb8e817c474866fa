using Softswitch.Media.Codecs;
using Softswitch.Media.Framing;
using Softswitch.Media.Noise;
using Softswitch.Protocols.Rtp;

namespace Softswitch.Media.Streams;

/// <summary>
/// Turns the RTP packets of one far end into frames of 20 ms at one sample rate: in order and in time (<see cref="JitterBuffer"/>), decoded
/// whatever format each packet has, with lost sound concealed and comfort noise (RFC 3389) in pauses. Packets come from the network: what
/// cannot be read is counted. Times are monotonic microseconds. Nothing is allocated per packet or frame; used by one thread at a time.
/// </summary>
public sealed class SoundInlet
{
    /// <summary>What a frame lasts.</summary>
    public const int FrameMilliseconds = 20;

    private const int LongestMilliseconds = 120;
    private const int FadeMilliseconds = 10;
    private const int NoiseRate = 8000;

    // On the way from packet to frame nothing stays here: all inlets of a thread share what is then in its cache.
    [ThreadStatic]
    private static short[]? _decodedHere;

    [ThreadStatic]
    private static short[]? _resampledHere;

    private readonly InletLine?[] _lines = new InletLine?[128];
    private readonly Reframer<short> _pcm;
    private readonly short[] _surplus = new short[48 * FadeMilliseconds];
    private readonly ComfortNoiseGenerator _noise;
    private readonly InletLine _noiseLine;
    private InletLine? _line; // of the sound before
    private int _surplusLength;
    private int _clockRate; // of the sound before
    private bool _hasNoise;
    private bool _isSound;

    /// <param name="formats">What each payload type stands for; types that are not in it are counted as invalid.</param>
    /// <param name="codecs">The decoders there are.</param>
    /// <param name="sampleRate">Of the frames: 8000, 16000 or 48000 Hz.</param>
    /// <param name="noiseSeed">Another one for each stream.</param>
    public SoundInlet(IEnumerable<KeyValuePair<int, AudioFormat>> formats, CodecSet codecs, int sampleRate, uint noiseSeed)
    {
        foreach (var (type, format) in formats)
            _lines[type] = new InletLine(format, codecs.CreateDecoder(format, sampleRate), sampleRate);
        _pcm = new Reframer<short>(sampleRate / 1000 * (LongestMilliseconds + 2 * FrameMilliseconds));
        _noise = new ComfortNoiseGenerator(noiseSeed);
        _noiseLine = new InletLine(AudioFormats.ComfortNoise, null, sampleRate);
    }

    private static short[] Decoded => _decodedHere ??= new short[48 * LongestMilliseconds];

    private static short[] Resampled => _resampledHere ??= new short[48 * LongestMilliseconds];

    /// <summary>Delay, losses and late packets.</summary>
    public JitterBuffer Jitter { get; } = new();

    /// <summary>Packets that are no RTP, of no known payload type, or with a payload that cannot be read.</summary>
    public long Invalid { get; private set; }

    /// <summary>Takes a packet in, decrypted and whole.</summary>
    public void Receive(ReadOnlySpan<byte> packet, long nowMicroseconds)
    {
        if (!RtpHeader.TryParse(packet, out var header) || _lines[header.PayloadType] is not { } line)
        {
            Invalid++;
            return;
        }

        var padding = header.HasPadding ? packet[^1] : 0; // RFC 3550 5.1
        var length = packet.Length - header.Length - padding;
        var ticks = line.IsSound && length > 0 ? PayloadTime.TicksOf(line.Format, packet.Slice(header.Length, length)) : 0;
        if (length <= 0 || line.IsSound && ticks == 0)
        {
            Invalid++;
            return;
        }

        if (line.IsSound)
            _clockRate = line.Format.ClockRate;
        else if (_clockRate != 0 && _clockRate != line.Format.ClockRate)
            return; // says nothing of when the sound goes on
        var facts = new JitterPacket(
            header.Ssrc, header.Sequence, header.Timestamp, header.Marker, header.PayloadType, ticks, line.Format.ClockRate);
        if (!Jitter.TryAdd(in facts, packet.Slice(header.Length, length), nowMicroseconds))
            Invalid++;
    }

    /// <summary>Fills the frame of this tick: called every 20 ms. False when there is nothing to hear: the frame is silent then.</summary>
    /// <param name="frame">20 ms at the sample rate.</param>
    /// <param name="nowMicroseconds">The time of the tick.</param>
    public bool Take(Span<short> frame, long nowMicroseconds)
    {
        var isHeard = _isSound && _pcm.Count > 0;
        while (_pcm.Count < frame.Length)
        {
            Pull(nowMicroseconds);
            isHeard |= _isSound;
        }

        _pcm.TryTake(frame);
        return isHeard;
    }

    private void Pull(long now)
    {
        var output = Jitter.Take(now);
        switch (output.Kind)
        {
            case JitterKind.Frame or JitterKind.Surplus:
                Hear(in output);
                break;
            case JitterKind.Lost when _line is not null && !_hasNoise:
                Conceal(in output);
                break;
            default:
                FillBackground(output.Milliseconds);
                break;
        }
    }

    private void Hear(in JitterOutput output)
    {
        var line = _lines[output.PayloadType]!;
        if (output.IsFirst)
            (_line, _hasNoise, _surplusLength) = (null, false, 0);
        if (!line.IsSound)
        {
            if (line.Format == AudioFormats.ComfortNoise && ComfortNoise.TryParse(output.Payload, out var noise))
            {
                _noise.Follow(in noise);
                _hasNoise = true;
            }

            return;
        }

        if (_line != line)
            line.Reset();
        (_line, _hasNoise) = (line, false);
        var pcm = Decoded;
        var length = line.Decoder!.Decode(output.Payload, pcm);
        Invalid += length == 0 ? 1 : 0;
        var decoded = pcm.AsSpan(0, length);
        if (output.Kind == JitterKind.Surplus)
            KeepSurplus(decoded);
        else
            Emit(FadeFromSurplus(decoded), line, isSound: true);
    }

    // What is left out leads into what follows, so that the cut is not heard.
    private void KeepSurplus(ReadOnlySpan<short> decoded)
    {
        _surplusLength = Math.Min(decoded.Length, _line!.Decoder!.SampleRate / 1000 * FadeMilliseconds);
        decoded[.._surplusLength].CopyTo(_surplus);
    }

    private Span<short> FadeFromSurplus(Span<short> decoded)
    {
        var length = Math.Min(_surplusLength, decoded.Length);
        for (var i = 0; i < length; i++)
            decoded[i] = (short)((_surplus[i] * (length - i) + decoded[i] * i) / length);
        _surplusLength = 0;
        return decoded;
    }

    private void Conceal(in JitterOutput output)
    {
        var decoder = _line!.Decoder!;
        var pcm = Decoded.AsSpan(0, decoder.SampleRate / 1000 * output.Milliseconds);
        decoder.Conceal(pcm, _lines[output.PayloadType] == _line ? output.Following : default);
        Emit(pcm, _line, isSound: true);
    }

    private void FillBackground(int milliseconds)
    {
        var pcm = Decoded.AsSpan(0, NoiseRate / 1000 * milliseconds);
        if (_hasNoise)
            _noise.Generate(pcm);
        else
            pcm.Clear();
        Emit(pcm, _noiseLine, _hasNoise);
    }

    private void Emit(ReadOnlySpan<short> pcm, InletLine line, bool isSound)
    {
        _isSound = isSound;
        _pcm.TryAdd(line.Resampler.IsNeeded ? Resampled.AsSpan(0, line.Resampler.Resample(pcm, Resampled)) : pcm);
    }
}
