using Softswitch.Domain.Media;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Routing.Questions;

/// <summary>Callers key the digits of their postal code, and are led by it (SPEC X9).</summary>
internal static class PostalCodeQuestion
{
    private const int Digits = 4;
    private const int Attempts = 3;

    private static readonly DigitRules Rules = new(MaxLength: Digits, FirstDigitMs: 8_000);

    public static QuestionTurn Of(RoutingBook book, RoutingModel.LocationRouting locations, RouteCursor cursor)
    {
        if (cursor.Keyed is not { } keyed)
            return Ask(locations, cursor with { Tries = 0 }, book.Prompt(null, PromptId.EnterPostalCode), "asks for the postal code");
        if (keyed.Length < Digits && cursor.Tries + 1 < Attempts)
        {
            return Ask(
                locations, cursor with { Tries = cursor.Tries + 1 }, book.Prompt(null, PromptId.PostalCodeUnknown, PromptId.EnterPostalCode), "no postal code");
        }

        var row = keyed.Length == Digits ? Find(locations, keyed) : null;
        var (to, prefix) = row is null ? (locations.Otherwise.To, locations.Otherwise.Prefix) : (row.To, row.Prefix);
        return new QuestionTurn.Onward(to, cursor.Answered(prefix), row is null ? $"{keyed} is in no row: {to}" : $"{keyed} begins like {row.Match}: {to}");
    }

    private static LocationRoute? Find(RoutingModel.LocationRouting locations, string code)
    {
        foreach (var row in locations.Rows)
        {
            if (code.StartsWith(row.Match, StringComparison.Ordinal))
                return row;
        }

        return null;
    }

    private static QuestionTurn.Ask Ask(RoutingModel.LocationRouting locations, RouteCursor cursor, ImmutableArray<Sound> sounds, string said) =>
        new(sounds, Rules, new Destination(locations.Extension.Value), cursor.Asking(AskedFor.PostalCode), said);
}
