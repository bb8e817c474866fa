namespace Softswitch.Domain.Reach;

/// <summary>What somebody switches by a key of his phone (SPEC P3).</summary>
public abstract record PhoneKey
{
    private PhoneKey()
    {
    }

    /// <summary>The key for not to be disturbed.</summary>
    public sealed record Quiet(bool IsOn) : PhoneKey;

    /// <summary>A forward.</summary>
    /// <param name="To">As it was keyed, or a URI; empty for where it went before.</param>
    /// <param name="Rings">Without an answer, of <see cref="PhoneKeys.SecondsPerRing"/> each; null where the phone does not say.</param>
    public sealed record Forward(PhoneForwardKind Kind, bool IsOn, string To = "", int? Rings = null) : PhoneKey;
}
