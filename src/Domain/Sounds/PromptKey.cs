using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Sounds;

/// <summary>A built-in prompt in one language; written as "Goodbye nl".</summary>
public readonly record struct PromptKey(PromptId Prompt, SpeechLanguage Language)
{
    public override string ToString() => $"{Prompt} {SpeechLanguages.CodeOf(Language)}";
}
