using System.Collections.Concurrent;
using Softswitch.Media.Codecs;
using Softswitch.Media.Sources;

namespace Softswitch.Gateway.Sounds;

/// <summary>The music of this gateway: a channel for each loop, so that no loop waits for another.</summary>
internal sealed class MusicChannels(CodecSet codecs)
{
    private readonly ConcurrentDictionary<int, MusicChannel> _channels = new();

    /// <summary>Used by that loop only.</summary>
    public MusicChannel Of(int loop) => _channels.GetOrAdd(loop, _ => new MusicChannel(new ClipSource(BuiltInMusic.Clip, loops: true), codecs));
}
