using Softswitch.Media.Codecs;
using Softswitch.Media.Resampling;

namespace Softswitch.Media.Sharing;

/// <summary>One format of a shared sound, with its payload of the last tick in which somebody asked for it.</summary>
internal sealed class SharedFormat
{
    private const int FramesPerSecond = 50;

    private readonly IAudioEncoder? _encoder;
    private readonly Resampler? _resampler;
    private readonly short[] _pcm = [];
    private readonly byte[] _payload = [];
    private int _length;
    private long _tick = -1;

    /// <param name="encoder">Null when there is none for the format.</param>
    public SharedFormat(AudioFormat format, IAudioEncoder? encoder, int sampleRate)
    {
        Format = format;
        if (encoder is null)
            return;
        _encoder = encoder;
        _resampler = new Resampler(sampleRate, encoder.SampleRate);
        _pcm = new short[encoder.SampleRate / FramesPerSecond];
        _payload = new byte[_pcm.Length];
    }

    public AudioFormat Format { get; }

    public long Encoded { get; private set; }

    public ReadOnlySpan<byte> PayloadOf(ReadOnlySpan<short> frame, long tick)
    {
        if (_encoder is null || _resampler is null)
            return [];
        if (tick != _tick)
            Encode(frame, tick, _encoder, _resampler);
        return _payload.AsSpan(0, _length);
    }

    private void Encode(ReadOnlySpan<short> frame, long tick, IAudioEncoder encoder, Resampler resampler)
    {
        if (_tick >= 0 && tick != _tick + 1) // nobody listened meanwhile
        {
            encoder.Reset();
            resampler.Reset();
        }

        var count = resampler.Resample(frame, _pcm);
        _length = encoder.Encode(_pcm.AsSpan(0, count), _payload);
        _tick = tick;
        Encoded++;
    }
}
