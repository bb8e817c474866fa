namespace Softswitch.Dashboard.Localisation;

/// <summary>The texts of what leads a call one way or another, in one language.</summary>
public sealed record OutcomeTexts
{
    public required string Busy { get; init; }

    public required string NoAnswer { get; init; }

    public required string Unreachable { get; init; }

    public required string Within { get; init; }

    public required string Above { get; init; }

    public required string Registered { get; init; }

    public required string Unregistered { get; init; }

    public required string Nothing { get; init; }

    public required string Keyed { get; init; }

    public required string Right { get; init; }

    public required string Wrong { get; init; }

    public required string Then { get; init; }

    /// <summary>How a branch of the way is come to: several outcomes with commas between them.</summary>
    public string When(string outcomes) => string.Join(", ", (outcomes ?? "").Split(", ").Select(Outcome));

    private string Outcome(string outcome) => outcome switch
    {
        nameof(Busy) => Busy,
        nameof(NoAnswer) => NoAnswer,
        nameof(Unreachable) => Unreachable,
        nameof(Within) => Within,
        nameof(Above) => Above,
        nameof(Registered) => Registered,
        nameof(Unregistered) => Unregistered,
        nameof(Nothing) => Nothing,
        nameof(Keyed) => Keyed,
        nameof(Right) => Right,
        nameof(Wrong) => Wrong,
        nameof(Then) => Then,
        _ => outcome,
    };
}
