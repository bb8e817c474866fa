using Softswitch.Domain.Routing;

namespace Softswitch.Domain.Reach;

/// <summary>What the keys of a phone make of what its user has switched by hand.</summary>
public static class PhoneKeys
{
    /// <summary>A second of tone and four of silence, as everywhere in Europe but Britain.</summary>
    public const int SecondsPerRing = 5;

    /// <summary>What is switched then; null where a forward leads nowhere.</summary>
    public static ReachOverrides? Apply(ReachOverrides overrides, PhoneKey key) => key switch
    {
        PhoneKey.Quiet quiet => overrides with { DoNotDisturb = quiet.IsOn },
        PhoneKey.Forward forward => Apply(overrides, forward),
        _ => null,
    };

    /// <summary>After how many rings a phone says that it sends calls on.</summary>
    public static int RingsOf(int? seconds) => Math.Max(1, (seconds ?? ReachDefaults.NoAnswerAfter) / SecondsPerRing);

    private static ReachOverrides? Apply(ReachOverrides overrides, PhoneKey.Forward key)
    {
        var before = overrides.PhoneForward ?? new PhoneForwardConfig();
        string? to = null;
        if (key.IsOn && !TryPlace(key.To, Of(before, key.Kind), out to))
            return null;
        var next = key.Kind switch
        {
            PhoneForwardKind.Always => before with { Always = to },
            PhoneForwardKind.Busy => before with { Busy = to },
            _ => before with { NoAnswer = to, NoAnswerAfter = key.IsOn ? Seconds(key.Rings) ?? before.NoAnswerAfter : null },
        };
        return overrides with { PhoneForward = next == new PhoneForwardConfig() ? null : next };
    }

    private static string? Of(PhoneForwardConfig forward, PhoneForwardKind kind) => kind switch
    {
        PhoneForwardKind.Always => forward.Always,
        PhoneForwardKind.Busy => forward.Busy,
        _ => forward.NoAnswer,
    };

    private static int? Seconds(int? rings) =>
        rings is { } count ? Math.Clamp(count * SecondsPerRing, ReachRules.ShortestNoAnswer, ReachRules.LongestNoAnswer) : null;

    // Some phones send a URI, and some what stands in their address book.
    private static bool TryPlace(string keyed, string? before, out string? place)
    {
        place = before;
        var text = keyed.Trim().Trim('<', '>');
        if (text.Length == 0)
            return before is not null;
        var scheme = text.IndexOf(':', StringComparison.Ordinal);
        text = text[(scheme + 1)..];
        var end = text.AsSpan().IndexOfAny('@', ';');
        text = end < 0 ? text : text[..end];
        place = string.Concat(text.Where(letter => letter is not (' ' or '-' or '.' or '(' or ')' or '/')));
        return Destination.TryParse(place, out _);
    }
}
