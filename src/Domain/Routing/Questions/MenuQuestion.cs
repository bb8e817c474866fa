using Softswitch.Domain.Media;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Routing.Questions;

/// <summary>Callers choose by key where they go (SPEC X7).</summary>
internal static class MenuQuestion
{
    /// <summary>A code that others begin with counts when nothing follows for so long.</summary>
    private const int InterDigitMs = 2_000;

    public static QuestionTurn Of(RoutingBook book, RoutingModel.Menu menu, RouteCursor cursor) => cursor switch
    {
        { Keyed: null } => Ask(book, menu, cursor with { Tries = 0 }, [], "asks"),
        { Asked: AskedFor.Extension } => Dial(book, menu, cursor, cursor.Keyed),
        { Asked: AskedFor.Name } => NameQuestion.Named(book, menu, cursor, cursor.Keyed),
        { Asked: AskedFor.NameChoice } => NameQuestion.Chosen(book, menu, cursor, cursor.Keyed),
        { Keyed: "" } => Again(book, menu, cursor, PromptId.NothingKeyed, "nothing keyed"),
        _ when menu.Find(cursor.Keyed) is { } option => Choose(book, menu, cursor, option, cursor.Keyed),
        _ => Again(book, menu, cursor, PromptId.InvalidChoice, $"{cursor.Keyed} is no choice"),
    };

    private static QuestionTurn Choose(RoutingBook book, RoutingModel.Menu menu, RouteCursor cursor, MenuOption option, string keyed)
    {
        var said = option.Name.Length > 0 ? $"{keyed} ({option.Name})" : keyed;
        return option.Action switch
        {
            MenuAction.Play when option.Sound is { } sound => Ask(book, menu, cursor, [new Sound.File(sound)], $"{said}: plays"),
            MenuAction.Repeat => Ask(book, menu, cursor, [], $"{said}: again"),
            MenuAction.DialExtension => ExtensionQuestion.Ask(
                book, menu, cursor, book.Prompt(null, PromptId.EnterExtension), menu.Timeout, $"{said}: asks for an extension"),
            MenuAction.DialByName => NameQuestion.Ask(book, menu, cursor with { Tries = 0 }, [], $"{said}: asks for a name"),
            MenuAction.Receptionist when menu.Receptionist is { } to => Onward(cursor, to, option.Prefix, said),
            MenuAction.Transfer when option.To is { } to => Onward(cursor, to, Prefix(option, keyed), said),
            MenuAction.TransferAnnounced when option.To is { } to => new QuestionTurn.Ask(
                book.Prompt(null, PromptId.Connecting), null, to, cursor.Answered(Prefix(option, keyed)).Asking(AskedFor.Nothing), $"{said}: {to}"),
            _ => cursor.Farewell(book.Prompt(null, PromptId.Goodbye), $"{said}: hangs up"),
        };
    }

    private static QuestionTurn.Onward Onward(RouteCursor cursor, Destination to, string prefix, string said) => new(to, cursor.Answered(prefix), $"{said}: {to}");

    // The code of an option that takes any is what the one who answers wants to know.
    private static string Prefix(MenuOption option, string keyed) =>
        option.Code != MenuOption.AnyCode ? option.Prefix : option.Prefix.Length == 0 ? keyed : $"{option.Prefix} {keyed}";

    private static QuestionTurn Dial(RoutingBook book, RoutingModel.Menu menu, RouteCursor cursor, string keyed)
    {
        var self = new Destination(menu.Extension.Value);
        return ExtensionQuestion.Read(book, keyed) is { } extension
            ? new QuestionTurn.Onward(extension, cursor.Answered("") with { Unreachable = self }, $"extension {extension}")
            : Again(book, menu, cursor, PromptId.ExtensionUnknown, "no extension");
    }

    private static QuestionTurn Again(RoutingBook book, RoutingModel.Menu menu, RouteCursor cursor, PromptId prompt, string said)
    {
        if (cursor.Tries < menu.Repeats)
            return Ask(book, menu, cursor with { Tries = cursor.Tries + 1 }, [book.Prompt(prompt)], said);
        return (menu.NoChoice ?? menu.Receptionist) is { } to
            ? Onward(cursor, to, "", said)
            : cursor.Farewell(book.Prompt(null, prompt, PromptId.Goodbye), $"{said}: hangs up");
    }

    public static QuestionTurn.Ask Ask(RoutingBook book, RoutingModel.Menu menu, RouteCursor cursor, ImmutableArray<Sound> before, string said) => new(
        [.. before, .. Greeting(book, menu)],
        new DigitRules(MaxLength: menu.Digits, FirstDigitMs: (int)menu.Timeout.TotalMilliseconds, InterDigitMs: InterDigitMs),
        new Destination(menu.Extension.Value),
        cursor.Asking(AskedFor.Choice),
        said);

    private static ImmutableArray<Sound> Greeting(RoutingBook book, RoutingModel.Menu menu)
    {
        if (menu.Greeting is { } greeting)
            return [new Sound.File(greeting)];
        var options = menu.Options.Where(option => option.Name.Length > 0 && option.Code != MenuOption.AnyCode).ToList();
        return options.Count == 0
            ? [book.Prompt(PromptId.Welcome)]
            : [.. options.Select(option => book.Prompt(PromptId.PressKeyFor, new SayItem.Text(option.Name), new SayItem.Digits(option.Code)))];
    }
}
