using Softswitch.Domain.Media;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.Names;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Routing.Questions;

/// <summary>Callers key the first letters of somebody's name (SPEC X7).</summary>
internal static class NameQuestion
{
    private const int Attempts = 3;

    /// <summary>Fewer have to be ended by key, so that nobody is found by chance.</summary>
    private const int FewestLetters = 3;

    private const int LongestName = 20;
    private const int InterDigitMs = 2_000;

    /// <summary>As many as somebody remembers who hears them; of more he keys more letters.</summary>
    private const int MostOffered = 6;

    private const char End = '#';
    private const string Back = "0";

    public static QuestionTurn.Ask Ask(RoutingBook book, RoutingModel.Menu menu, RouteCursor cursor, ImmutableArray<Sound> before, string said) => new(
        [.. before, book.Prompt(PromptId.DialByName), book.Prompt(PromptId.FinishWithHash)],
        new DigitRules(MaxLength: LongestName, FirstDigitMs: (int)menu.Timeout.TotalMilliseconds, InterDigitMs: InterDigitMs, KeepsEnd: true),
        new Destination(menu.Extension.Value),
        cursor.Asking(AskedFor.Name),
        said);

    /// <summary>Who was meant by letters.</summary>
    public static QuestionTurn Named(RoutingBook book, RoutingModel.Menu menu, RouteCursor cursor, string keyed)
    {
        var letters = keyed.TrimEnd(End);
        var isEnough = letters.Length >= FewestLetters || (letters.Length > 0 && keyed.EndsWith(End));
        var found = isEnough ? book.Names.Find(letters, MostOffered) : [];
        return found switch
        {
            [] when letters.Length == 0 => Again(book, menu, cursor, PromptId.NothingKeyed, "nothing keyed"),
            [] => Again(book, menu, cursor, PromptId.DialByNameNone, "nobody of that name"),
            [var one] => Connect(book, cursor, one),
            _ => Offer(book, menu, cursor, found),
        };
    }

    /// <summary>Who was chosen of several.</summary>
    public static QuestionTurn Chosen(RoutingBook book, RoutingModel.Menu menu, RouteCursor cursor, string keyed)
    {
        if (keyed == Back)
            return Ask(book, menu, cursor, [], "another name");
        return keyed is [>= '1' and <= '9' and var key] && key - '1' < cursor.Offered.Length
            ? Connect(book, cursor, cursor.Offered[key - '1'])
            : Again(book, menu, cursor, keyed.Length == 0 ? PromptId.NothingKeyed : PromptId.InvalidChoice, "nobody chosen");
    }

    private static QuestionTurn.Ask Offer(RoutingBook book, RoutingModel.Menu menu, RouteCursor cursor, ImmutableArray<NamedExtension> found)
    {
        var choices = found.Select((person, i) => book.Prompt(
            PromptId.PressKeyFor, new SayItem.Text(person.Name), new SayItem.Digits(((char)('1' + i)).ToString())));
        return new QuestionTurn.Ask(
            [.. choices, book.Prompt(PromptId.PressToGoBack, new SayItem.Digits(Back))],
            new DigitRules(FirstDigitMs: (int)menu.Timeout.TotalMilliseconds),
            new Destination(menu.Extension.Value),
            cursor.Asking(AskedFor.NameChoice) with { Offered = found },
            $"several: {string.Join(' ', found.Select(person => person.Extension))}");
    }

    // He hears whom he gets before it rings.
    private static QuestionTurn.Ask Connect(RoutingBook book, RouteCursor cursor, NamedExtension person) => new(
        [new Sound.Say([new SayItem.Prompt(PromptId.ConnectingTo, [new SayItem.Text(person.Name)]), new SayItem.Digits(person.Extension.Value)], book.Language)],
        null,
        new Destination(person.Extension.Value),
        cursor.Answered("").Asking(AskedFor.Nothing),
        $"extension {person.Extension}");

    private static QuestionTurn.Ask Again(RoutingBook book, RoutingModel.Menu menu, RouteCursor cursor, PromptId prompt, string said)
    {
        var next = cursor with { Tries = cursor.Tries + 1 };
        return next.Tries < Attempts
            ? Ask(book, menu, next, [book.Prompt(prompt)], said)
            : MenuQuestion.Ask(book, menu, next with { Tries = 0 }, [book.Prompt(prompt)], $"{said}: menu");
    }
}
