using Softswitch.Domain.Media;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Routing.Questions;

/// <summary>How a tenant speaks to its callers.</summary>
internal static class QuestionVoice
{
    public static Sound Prompt(this RoutingBook book, PromptId prompt, params ImmutableArray<SayItem> values) =>
        new Sound.Say([new SayItem.Prompt(prompt, values)], book.Language);

    /// <summary>The tenant's own recording, or what is built in.</summary>
    public static ImmutableArray<Sound> Prompt(this RoutingBook book, SoundId? own, params ReadOnlySpan<PromptId> prompts)
    {
        if (own is { } sound)
            return [new Sound.File(sound)];
        var said = ImmutableArray.CreateBuilder<Sound>(prompts.Length);
        foreach (var prompt in prompts)
            said.Add(book.Prompt(prompt));
        return said.MoveToImmutable();
    }

    /// <summary>The caller hears this and the call ends.</summary>
    public static QuestionTurn.Ask Farewell(this RouteCursor cursor, ImmutableArray<Sound> sounds, string said) =>
        new(sounds, null, null, cursor.Asking(AskedFor.Nothing), said);
}
