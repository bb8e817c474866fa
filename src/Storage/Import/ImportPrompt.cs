using Softswitch.Domain.Sounds;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Storage.Import;

/// <summary>A sound that is heard instead of a prompt, as a file has it.</summary>
/// <param name="Language">ISO 639-1.</param>
internal sealed record ImportPrompt(PromptId Prompt, string Language, SoundId Sound)
{
    public static ImportPrompt Of(PromptConfig config) => new(config.Prompt, SpeechLanguages.CodeOf(config.Language), config.Sound);

    /// <summary>Of a language that is spoken.</summary>
    public PromptConfig ToConfig() => new(Prompt, SpeechLanguages.Choose(Language), Sound);
}
