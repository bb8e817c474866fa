using System.ComponentModel;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Api.Imports;

internal sealed record ImportFilePrompt
{
    public required PromptId Prompt { get; init; }

    [Description("ISO 639-1: nl, en, de, es, fr or lv")]
    public required string Language { get; init; }

    [Description("The id of a sound, of this file or stored already")]
    public required string Sound { get; init; }
}
