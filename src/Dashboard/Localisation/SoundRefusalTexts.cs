using Softswitch.Dashboard.Sounds;
using Softswitch.Domain.Validation;

namespace Softswitch.Dashboard.Localisation;

/// <summary>Why something about a sound was not done, in one language.</summary>
public sealed record SoundRefusalTexts
{
    public required string TooLarge { get; init; }

    public required string FileMissing { get; init; }

    public required string Empty { get; init; }

    public required string NotReadable { get; init; }

    public required string Cut { get; init; }

    public required string TooLong { get; init; }

    public required string NoRoom { get; init; }

    public required string BadName { get; init; }

    public required string BadLanguage { get; init; }

    public required string InUse { get; init; }

    public required string ChangedMeanwhile { get; init; }

    public required string Gone { get; init; }

    public required string Busy { get; init; }

    public required string Other { get; init; }

    /// <summary>The refusal for what is wrong with a field; about files more is known than these texts say.</summary>
    public SoundRefusal Of(FieldError error) => (error.Field, error.Rule) switch
    {
        ("name", _) => new(BadName),
        ("language", _) => new(BadLanguage),
        ("file", "empty") => new(Empty),
        ("file", "format") => new(NotReadable, error.Message),
        ("file", "truncated") => new(Cut, error.Message),
        ("file", "length") => new(TooLong, error.Message),
        ("file", "range") => new(NoRoom, error.Message),
        _ => new(Other, error.Message),
    };
}
