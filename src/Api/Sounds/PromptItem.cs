using System.ComponentModel;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Api.Sounds;

internal sealed record PromptItem
{
    public required PromptId Prompt { get; init; }

    [Description("ISO 639-1")]
    public required string Language { get; init; }

    [Description("What is built in, with the places of values in braces")]
    public required string Text { get; init; }

    [Description("The sound that is heard instead; null for what is built in")]
    public required string? Sound { get; init; }

    public required long Version { get; init; }
}
