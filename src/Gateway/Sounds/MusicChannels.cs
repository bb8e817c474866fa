using System.Collections.Concurrent;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;
using Softswitch.Media.Codecs;
using Softswitch.Media.Sources;

namespace Softswitch.Gateway.Sounds;

/// <summary>The music of this gateway: a channel for each class and loop, so that no loop waits for another.</summary>
internal sealed class MusicChannels(CodecSet codecs, TenantSounds sounds)
{
    private readonly ConcurrentDictionary<int, MusicChannel> _builtIn = new();
    private readonly SharedWhileUsed<(int Loop, string Music), MusicChannel> _channels = new();

    /// <summary>The music of a class as it is now, from wherever it is just now. Used by that loop only.</summary>
    /// <param name="seed">Of the order, where nobody listens yet and the class has none.</param>
    public async ValueTask<MusicChannel> Of(int loop, TenantId tenant, string name, ulong seed)
    {
        var book = await sounds.Book(tenant).ConfigureAwait(false);
        return book.MusicOf(name) is { } music
            ? _channels.GetOrAdd((loop, KeyOf(tenant, music)), () => new MusicChannel(sounds.Music(tenant, music, seed), codecs))
            : _builtIn.GetOrAdd(loop, _ => new MusicChannel(new ClipSource(BuiltInMusic.Clip, loops: true), codecs));
    }

    // A class that was changed is another one to who calls from now on; who listens to it already goes on doing so.
    private static string KeyOf(TenantId tenant, MusicClass music) => $"{tenant} {music.IsShuffled} {string.Join(',', music.Sounds)}";
}
