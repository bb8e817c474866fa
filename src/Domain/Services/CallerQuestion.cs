using Softswitch.Domain.Media;
using Softswitch.Domain.Routing;

namespace Softswitch.Domain.Services;

/// <summary>What a caller is told, and asked to key, on his way.</summary>
/// <param name="Rules">Null when he is only told something.</param>
/// <param name="To">Where his way goes on, with what he keyed; null to end the call.</param>
public sealed record CallerQuestion(ImmutableArray<Sound> Sounds, DigitRules? Rules, Destination? To)
{
    /// <summary>The name of what is recorded, as it can be played then.</summary>
    public const string Recording = "asked";

    /// <summary>After the sounds it is recorded what he says, and its length in ms is taken for what he keyed; null for nothing.</summary>
    public RecordingRules? Record { get; init; }

    public ImmutableArray<Sound> Sounds { get; init; } = Sounds.IsDefault ? [] : Sounds;
}
