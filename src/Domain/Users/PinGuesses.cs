namespace Softswitch.Domain.Users;

/// <summary>Wrong PINs of late: whoever cannot try them all finds none.</summary>
/// <param name="Wrong">When they were keyed.</param>
public sealed record PinGuesses(ImmutableArray<DateTimeOffset> Wrong = default)
{
    /// <summary>As many as three calls have room for.</summary>
    public const int Most = 9;

    public static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    public ImmutableArray<DateTimeOffset> Wrong { get; init; } = Wrong.IsDefault ? [] : Wrong;

    /// <summary>No more are taken now, right ones among them.</summary>
    public bool IsBlocked(DateTimeOffset now) => Wrong.Count(at => now - at < Memory) >= Most;

    /// <summary>One more; those are forgotten that count no longer.</summary>
    public PinGuesses With(DateTimeOffset now) => new([.. Wrong.Where(at => now - at < Memory).TakeLast(Most - 1), now]);
}
