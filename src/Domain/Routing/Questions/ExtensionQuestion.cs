using Softswitch.Domain.Media;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Routing.Questions;

/// <summary>Callers key the extension they want (SPEC X13).</summary>
internal static class ExtensionQuestion
{
    /// <summary>Time for two rings anywhere.</summary>
    private const int RingsMs = 8_000;

    public static QuestionTurn Of(RoutingBook book, RoutingModel.Selector selector, RouteCursor cursor)
    {
        if (cursor.Keyed is { } keyed)
        {
            return Read(book, keyed) is { } extension
                ? new QuestionTurn.Onward(extension, cursor.Answered("") with { Unreachable = selector.Fallback }, $"extension {extension}")
                : new QuestionTurn.Onward(selector.Fallback, cursor.Answered(""), keyed.Length == 0 ? "nothing keyed" : "no extension");
        }

        ImmutableArray<Sound> rings = selector.RingsFirst ? [new Sound.Tone(CallTone.Ringing, book.Country, RingsMs)] : [];
        return Ask(book, selector, cursor, [.. rings, .. book.Prompt(selector.Greeting, PromptId.EnterExtension)], selector.Timeout, "asks for an extension");
    }

    public static QuestionTurn.Ask Ask(
        RoutingBook book, RoutingModel model, RouteCursor cursor, ImmutableArray<Sound> sounds, TimeSpan timeout, string said) => new(
        sounds,
        new DigitRules(MaxLength: book.ExtensionLength ?? ExtensionNumber.MaxLength, FirstDigitMs: (int)timeout.TotalMilliseconds),
        new Destination(model.Extension.Value),
        cursor.Asking(AskedFor.Extension),
        said);

    /// <summary>The extension; null for what is none, for plans that are not dialled, and for services and short numbers, which are for the tenant's own people.</summary>
    public static Destination? Read(RoutingBook book, string keyed) =>
        new Destination(keyed).IsExtension(book.ExtensionLength, out var extension) && !book.Services.Contains(extension)
            && book.Extensions.GetValueOrDefault(extension) is not (RoutingModel.ShortNumber or RoutingModel.Plan { IsDialled: false })
            ? new Destination(keyed)
            : null;
}
