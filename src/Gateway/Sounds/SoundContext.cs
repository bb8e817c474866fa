using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Speech;
using Softswitch.Media.Codecs;

namespace Softswitch.Gateway.Sounds;

/// <summary>What the sound of all legs of this gateway shares.</summary>
internal sealed record SoundContext(CodecSet Codecs, SoundLibrary Library, CallRecordings Recordings, Rooms Rooms, MusicChannels Music) : IDisposable
{
    public static SoundContext Of(string recordingsFolder, ISpeechSynthesizer speech, ILogger logger) =>
        new(CodecSet.OfSystem, new SoundLibrary(speech, logger), new CallRecordings(recordingsFolder), new Rooms(), new MusicChannels(CodecSet.OfSystem));

    /// <summary>Returns when all recordings are written.</summary>
    public void Dispose() => Recordings.Dispose();
}
