using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Sounds;
using Softswitch.Contracts.Speech;
using Softswitch.Gateway.Dtls;
using Softswitch.Gateway.Hosting;
using Softswitch.Media.Codecs;

namespace Softswitch.Gateway.Sounds;

/// <summary>What the sound of all legs of this gateway shares.</summary>
internal sealed record SoundContext(CodecSet Codecs, SoundLibrary Library, CallRecordings Recordings, Rooms Rooms, MusicChannels Music, TenantSounds Own) : IDisposable
{
    /// <summary>Agrees on keys with browsers; null: they are offered none.</summary>
    public DtlsContext? Dtls { get; init; }

    /// <summary>Keeps what becomes a sound of the tenant; null: nothing does.</summary>
    public SoundKeeper? Keeper { get; init; }

    public static SoundContext Of(GatewayOptions options, ISpeechSynthesizer speech, ISoundStore store, TimeProvider time, ILogger logger)
    {
        var folder = new SoundFolder(options.SoundsFolder, options.SoundsBytes, store, time, logger);
        var own = new TenantSounds(new SoundBooks(store, time, logger), folder, new ReadAhead(time));
        var dtls = DtlsContext.TryCreate(SslLibrary.CanLoad);
        if (dtls is null)
            logger.NoDtls();
        return new SoundContext(
            CodecSet.OfSystem,
            new SoundLibrary(speech, own, logger),
            new CallRecordings(options.RecordingsFolder),
            new Rooms(),
            new MusicChannels(CodecSet.OfSystem, own),
            own)
        {
            Dtls = dtls,
            Keeper = new SoundKeeper(store, time, logger),
        };
    }

    /// <summary>Returns when all recordings are written.</summary>
    public void Dispose()
    {
        Own.Dispose();
        Recordings.Dispose();
        Dtls?.Dispose();
    }
}
