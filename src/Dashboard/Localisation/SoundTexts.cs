using System.Collections.Frozen;
using Softswitch.Dashboard.Sounds;

namespace Softswitch.Dashboard.Localisation;

/// <summary>The texts of the page of sounds, in one language.</summary>
public sealed record SoundTexts
{
    public required string Title { get; init; }

    public required string Add { get; init; }

    public required string File { get; init; }

    /// <summary>With places for the most MB and minutes.</summary>
    public required string FileHint { get; init; }

    public required string Name { get; init; }

    public required string NameHint { get; init; }

    public required string Language { get; init; }

    public required string AnyLanguage { get; init; }

    public required string Send { get; init; }

    public required string Length { get; init; }

    public required string Source { get; init; }

    public required string UsedBy { get; init; }

    public required string Unused { get; init; }

    public required string Listen { get; init; }

    public required string Change { get; init; }

    public required string Save { get; init; }

    public required string Delete { get; init; }

    public required string None { get; init; }

    public required string Added { get; init; }

    public required string Changed { get; init; }

    public required string Deleted { get; init; }

    public required string Prompt { get; init; }

    public required string Music { get; init; }

    public required string Service { get; init; }

    /// <summary>The name of each language by its ISO 639-1 code.</summary>
    public required FrozenDictionary<string, string> Languages { get; init; }

    public required SoundRefusalTexts Refusals { get; init; }

    public string Of(SoundUse use) => use.Kind switch
    {
        SoundUseKind.Prompt => $"{Prompt} {use.Name}",
        SoundUseKind.Music => $"{Music} {use.Name}",
        _ => $"{Service} {use.Name}",
    };

    public string Of(SoundDone done) => done switch
    {
        SoundDone.Added => Added,
        SoundDone.Changed => Changed,
        _ => Deleted,
    };

    public string LanguageOf(string? code) => code is null ? "" : Languages.GetValueOrDefault(code, code);
}
