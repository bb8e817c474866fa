using Softswitch.Media.Codecs;
using Softswitch.Media.Sharing;
using Softswitch.Media.Sources;

namespace Softswitch.Gateway.Sounds;

/// <summary>Music for all listeners of one loop: every frame is read once, and encoded once for each format.</summary>
internal sealed class MusicChannel(ISoundSource source, CodecSet codecs)
{
    private const int FramesPerSecond = 50;

    private readonly SharedEncoding _encoding = new(codecs, source.SampleRate);
    private readonly short[] _frame = new short[source.SampleRate / FramesPerSecond];
    private long _tickedAt = -1;

    /// <summary>The 20 ms of a tick, the same for all who ask in it; empty for a format that cannot be made here.</summary>
    public ReadOnlySpan<byte> PayloadOf(AudioFormat format, long nowMicroseconds)
    {
        if (nowMicroseconds != _tickedAt)
        {
            _tickedAt = nowMicroseconds;
            source.Read(_frame);
            _encoding.Next(_frame);
        }

        return _encoding.PayloadOf(format);
    }
}
