using Softswitch.Media.Codecs;
using Softswitch.Media.Framing;
using Softswitch.Media.Resampling;

namespace Softswitch.Media.Streams;

/// <summary>
/// Turns frames of sound into RTP packets of one format and ptime, in the stream of an <see cref="RtpOutlet"/>. Every tick the owner adds
/// a frame, then takes packets until there is none: two of 10 ms, one of 20 ms, or one every second or third tick. Nothing is allocated
/// per frame; used by one thread at a time.
/// </summary>
public sealed class SoundOutlet
{
    private const int LongestMilliseconds = 60;

    private readonly RtpOutlet _outlet;
    private readonly IAudioEncoder _encoder;
    private readonly Resampler _resampler;
    private readonly Reframer<short> _pcm;
    private readonly short[] _resampled;
    private readonly short[] _frame;
    private readonly int _payloadType;
    private readonly int _ticks;

    /// <param name="outlet">Of the clock rate of the format.</param>
    /// <param name="format">A format of sound that is offered.</param>
    /// <param name="payloadType">As the far end numbers it.</param>
    /// <param name="codecs">The encoders there are.</param>
    /// <param name="sampleRate">Of the frames added: 8000, 16000 or 48000 Hz.</param>
    /// <param name="packetMilliseconds">The ptime agreed on, 10 to 60 (RFC 8866 6.4); Opus sends 30 as 20 and 50 as 40, which it has frames for.</param>
    /// <exception cref="ArgumentException">There is no encoder for the format, or the outlet has another clock.</exception>
    public SoundOutlet(RtpOutlet outlet, AudioFormat format, int payloadType, CodecSet codecs, int sampleRate, int packetMilliseconds)
    {
        if (outlet.ClockRate != format.ClockRate)
            throw new ArgumentException($"The outlet has a clock of {outlet.ClockRate} Hz, not that of {format.Name}.", nameof(outlet));
        _encoder = codecs.CreateEncoder(format, new OpusConfig(sampleRate))
            ?? throw new ArgumentException($"There is no encoder for {format.Name}.", nameof(format));
        var milliseconds = Math.Clamp(packetMilliseconds / 10 * 10, 10, LongestMilliseconds);
        if (format == AudioFormats.Opus && milliseconds is 30 or 50)
            milliseconds -= 10;
        (_outlet, _payloadType, _ticks) = (outlet, payloadType, format.TicksOf(milliseconds));
        _resampler = new Resampler(sampleRate, _encoder.SampleRate);
        _frame = new short[_encoder.SampleRate / 1000 * milliseconds];
        _resampled = new short[_encoder.SampleRate / 1000 * LongestMilliseconds];
        _pcm = new Reframer<short>(_frame.Length + _resampled.Length);
    }

    /// <summary>Adds sound; what is not taken in packets is bounded, and a frame that does not fit is left out.</summary>
    /// <param name="frame">At most 60 ms.</param>
    public void Add(ReadOnlySpan<short> frame) => _pcm.TryAdd(_resampled.AsSpan(0, _resampler.Resample(frame, _resampled)));

    /// <summary>The next packet of the sound added; false when there is not enough for one.</summary>
    /// <param name="packet">Room for the header and one byte a sample.</param>
    /// <param name="nowMicroseconds">When it is sent.</param>
    /// <param name="length">Of the packet in bytes.</param>
    public bool TryNext(Span<byte> packet, long nowMicroseconds, out int length)
    {
        length = 0;
        if (!_pcm.TryTake(_frame))
            return false;
        var payload = _encoder.Encode(_frame, packet[RtpOutlet.HeaderLength..]);
        length = _outlet.Write(packet, payload, _payloadType, isMarked: false, _ticks, nowMicroseconds);
        return true;
    }

    /// <summary>Makes a packet of a frame that was encoded elsewhere, once for all who hear it, and returns its length.</summary>
    /// <param name="packet">Room for the header and the payload.</param>
    /// <param name="encoded">Of the format of this outlet.</param>
    /// <param name="ticks">How long it lasts, in ticks of the clock.</param>
    /// <param name="nowMicroseconds">When it is sent.</param>
    public int SendEncoded(Span<byte> packet, ReadOnlySpan<byte> encoded, int ticks, long nowMicroseconds)
    {
        encoded.CopyTo(packet[RtpOutlet.HeaderLength..]);
        return _outlet.Write(packet, encoded.Length, _payloadType, isMarked: false, ticks, nowMicroseconds);
    }

    /// <summary>Forgets the sound that is not sent yet, as when a source ends or a key is sent in its place.</summary>
    public void Clear()
    {
        _pcm.Clear();
        _resampler.Reset();
        _encoder.Reset();
    }
}
