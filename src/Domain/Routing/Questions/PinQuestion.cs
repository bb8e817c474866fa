using Softswitch.Domain.Media;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Routing.Questions;

/// <summary>Callers are let through who are known by their number, or else by a PIN (SPEC X6).</summary>
internal static class PinQuestion
{
    private const int Attempts = 3;
    private const int LongestEntry = 20;

    private static readonly DigitRules Rules = new(MaxLength: LongestEntry, FirstDigitMs: 8_000, InterDigitMs: 4_000);

    public static QuestionTurn Of(RoutingBook book, RoutingModel.Authentication known, RoutingCaller caller, RouteCursor cursor)
    {
        if (cursor.Keyed is not { } keyed)
        {
            if (caller.IsAmong(known.Callers))
                return new QuestionTurn.Onward(known.To, cursor.Answered(known.Prefix), "known by number");
            return known.Pins.IsEmpty
                ? Refuse(book, known, cursor, "not known")
                : Ask(known, cursor with { Tries = 0 }, [.. book.Prompt(known.Welcome, PromptId.EnterPin), book.Prompt(PromptId.FinishWithHash)], "asks for the PIN");
        }

        if (known.Pins.Contains(keyed, StringComparer.Ordinal))
            return new QuestionTurn.Onward(known.To, cursor.Answered(known.Prefix), "known by PIN");
        return cursor.Tries + 1 < Attempts
            ? Ask(known, cursor with { Tries = cursor.Tries + 1 }, book.Prompt(null, PromptId.PinWrong), "wrong PIN")
            : Refuse(book, known, cursor, "wrong PIN");
    }

    private static QuestionTurn.Ask Ask(RoutingModel.Authentication known, RouteCursor cursor, ImmutableArray<Sound> sounds, string said) =>
        new(sounds, Rules, new Destination(known.Extension.Value), cursor.Asking(AskedFor.Pin), said);

    private static QuestionTurn Refuse(RoutingBook book, RoutingModel.Authentication known, RouteCursor cursor, string said) =>
        known.Otherwise is { } to
            ? new QuestionTurn.Onward(to, cursor.Answered(""), $"{said}: {to}")
            : cursor.Farewell(book.Prompt(known.Fallback, PromptId.CallerRefused), $"{said}: hangs up");
}
