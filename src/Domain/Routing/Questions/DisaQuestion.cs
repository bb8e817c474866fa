using Softswitch.Domain.Media;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Speech.Prompts;
using Softswitch.Domain.Users;

namespace Softswitch.Domain.Routing.Questions;

/// <summary>Callers who key the PIN, or are known by their number, hear a dial tone and call on as a user (SPEC C10).</summary>
internal static class DisaQuestion
{
    /// <summary>What stands for whatever is keyed, where a way is only explained.</summary>
    public const string AnyNumber = "0";

    private const int Attempts = 3;
    private const int LongestEntry = 20;

    private static readonly DigitRules PinRules = new(MaxLength: LongestEntry, FirstDigitMs: 8_000, InterDigitMs: 4_000);

    /// <summary>Who comes here anew, or keyed no number.</summary>
    public static QuestionTurn Of(RoutingBook book, DisaModel disa, RoutingCaller caller, RouteCursor cursor)
    {
        if (cursor.Keyed is not null)
            return cursor.Farewell([new Sound.Tone(CallTone.Congestion, book.Country, 5_000)], "nothing keyed: hangs up");
        if (caller.IsAmong(disa.Callers))
            return Tone(book, disa, cursor, "known by number");
        return Ask(disa, cursor with { Tries = 0 }, [.. book.Prompt(disa.Welcome, PromptId.EnterPin), book.Prompt(PromptId.FinishWithHash)], "asks for the PIN");
    }

    /// <summary>The PIN has been looked at.</summary>
    public static QuestionTurn.Ask Checked(RoutingBook book, DisaModel disa, RouteCursor cursor, PinVerdict verdict) => verdict switch
    {
        PinVerdict.Right => Tone(book, disa, cursor, "known by PIN"),
        PinVerdict.Wrong when cursor.Tries + 1 < Attempts =>
            Ask(disa, cursor with { Tries = cursor.Tries + 1 }, book.Prompt(null, PromptId.PinWrong), "wrong PIN"),
        PinVerdict.Wrong => cursor.Farewell(book.Prompt(null, PromptId.PinWrong, PromptId.Goodbye), "wrong PIN: hangs up"),
        _ => cursor.Farewell(book.Prompt(null, PromptId.PinBlocked), "too many wrong PINs: hangs up"),
    };

    private static QuestionTurn.Ask Ask(DisaModel disa, RouteCursor cursor, ImmutableArray<Sound> sounds, string said) =>
        new(sounds, PinRules, new Destination(disa.Extension.Value), cursor.Asking(AskedFor.Pin), said);

    // The tone lasts as long as the first key is waited for.
    private static QuestionTurn.Ask Tone(RoutingBook book, DisaModel disa, RouteCursor cursor, string said) => new(
        [new Sound.Tone(CallTone.Dial, book.Country, (int)disa.Timeout.TotalMilliseconds)],
        new DigitRules(MaxLength: LongestEntry, FirstDigitMs: 1_000, InterDigitMs: 4_000),
        new Destination(disa.Extension.Value),
        cursor.Asking(AskedFor.Number) with { Tries = 0 },
        $"{said}: dial tone");
}
