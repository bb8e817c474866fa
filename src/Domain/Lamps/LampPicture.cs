namespace Softswitch.Domain.Lamps;

/// <summary>All that is known of what a lamp shows.</summary>
/// <param name="Calls">Those of an extension, at most <see cref="MaxCalls"/>: first those that ring, then the oldest.</param>
/// <param name="Light">What its owner shows besides: a plan that is switched, a slot that is taken.</param>
/// <param name="Label">What that is, for people; empty for nothing.</param>
/// <param name="IsOpen">Everybody of the tenant may see it; else who has the right to.</param>
/// <param name="Messages">Of the mailbox of that name.</param>
/// <param name="Sequence">Grows with every change, so that of two pictures the newer one is known.</param>
/// <param name="Features">Of the user whose phones watch that name.</param>
public sealed record LampPicture(
    ImmutableArray<LampCall> Calls = default,
    LampLight Light = LampLight.Out,
    string Label = "",
    bool IsOpen = false,
    LampMessages? Messages = null,
    long Sequence = 0,
    LampFeatures? Features = null)
{
    /// <summary>More are of no use to anybody who looks at a lamp.</summary>
    public const int MaxCalls = 20;

    public static readonly LampPicture Out = new();

    public ImmutableArray<LampCall> Calls { get; init; } = Calls.IsDefault ? [] : Calls;

    /// <summary>What somebody sees of it. Whoever may see nothing sees what is seen of a lamp that is out, or that is none.</summary>
    public LampPicture SeenWith(LampSight sight) => sight switch
    {
        LampSight.Named => this,
        LampSight.Lit => this with { Calls = [.. Calls.Select(call => call with { Number = "", Name = "" })], Messages = null, Features = null },
        _ when IsOpen => new LampPicture([], Light, Label, true),
        _ => Out,
    };

    /// <summary>Whether it looks the same.</summary>
    public bool LooksLike(LampPicture other) =>
        Light == other.Light && Label == other.Label && IsOpen == other.IsOpen && Messages == other.Messages && Features == other.Features && Calls.SequenceEqual(other.Calls);
}
