using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Sounds;

/// <summary>A tenant's own recording that is heard instead of a built-in prompt (SPEC V2). Values that belong into the prompt are spoken behind it.</summary>
public sealed record PromptConfig(PromptId Prompt, SpeechLanguage Language, SoundId Sound)
{
    public PromptKey Key => new(Prompt, Language);
}
