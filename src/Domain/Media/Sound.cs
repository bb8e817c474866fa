using Softswitch.Domain.Sounds;
using Softswitch.Domain.Speech;

namespace Softswitch.Domain.Media;

/// <summary>Something a leg can be made to hear. Who plays it knows where the sound comes from.</summary>
public abstract record Sound
{
    private Sound()
    {
    }

    /// <summary>A tone of a country, ISO 3166-1 alpha-2, for so long at most.</summary>
    public sealed record Tone(CallTone Kind, string Country, int Milliseconds) : Sound;

    /// <summary>Speech; in the tenant's own recording where it replaces a prompt.</summary>
    public sealed record Say(ImmutableArray<SayItem> Items, SpeechLanguage Language) : Sound
    {
        public ImmutableArray<SayItem> Items { get; init; } = Items.IsDefault ? [] : Items;
    }

    /// <summary>What <see cref="Calls.LegCommand.Record"/> recorded in this call under this name.</summary>
    public sealed record Recording(string Name) : Sound;

    /// <summary>Music of a class of the tenant, from wherever it is just now; of its default class when it has none of that name.</summary>
    public sealed record Music(string Class = Music.Standard) : Sound
    {
        public const string Standard = "default";
    }

    /// <summary>A sound file of the tenant; nothing when there is no such file any more.</summary>
    public sealed record File(SoundId Id) : Sound;

    public sealed record Silence(int Milliseconds) : Sound;
}
