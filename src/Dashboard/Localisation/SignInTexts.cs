using Softswitch.Domain.Routing.SignIns;

namespace Softswitch.Dashboard.Localisation;

/// <summary>The texts of the form of extensions where callers sign in, and of the page of who did, in one language.</summary>
public sealed record SignInTexts
{
    public required string Title { get; init; }

    public required string None { get; init; }

    public required string Older { get; init; }

    public required string Newest { get; init; }

    public required string When { get; init; }

    public required string Extension { get; init; }

    public required string Caller { get; init; }

    public required string Login { get; init; }

    public required string Password { get; init; }

    public required string Extra1 { get; init; }

    public required string Extra2 { get; init; }

    public required string User { get; init; }

    public required string Outcome { get; init; }

    public required string Right { get; init; }

    public required string Wrong { get; init; }

    public required string Recorded { get; init; }

    public required string All { get; init; }

    public required string Digits { get; init; }

    public required string DigitsHint { get; init; }

    public required string Prompt { get; init; }

    public required string To { get; init; }

    public required string ToHint { get; init; }

    public required string Attempts { get; init; }

    public required string Refused { get; init; }

    public required string RecordsOnly { get; init; }

    public required string Users { get; init; }

    public required string UsersHint { get; init; }

    public string Of(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.Right => Right,
        SignInOutcome.Wrong => Wrong,
        _ => Recorded,
    };
}
