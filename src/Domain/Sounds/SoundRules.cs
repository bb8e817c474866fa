using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Sounds;

public static class SoundRules
{
    public const int MaxNameLength = 100;
    public const int MaxSourceLength = 100;

    /// <summary>Of a file as it is sent, in bytes.</summary>
    public const int MaxUpload = 20 * 1024 * 1024;

    public const int LongestMinutes = 30;
    public const int LongestMs = LongestMinutes * 60_000;

    /// <summary>Of one tenant.</summary>
    public const int MaxSounds = 500;

    /// <summary>Of all sounds of one tenant together.</summary>
    public const int MaxHours = 5;

    /// <summary>The name of a sound whose file has none either.</summary>
    public const string Unnamed = "Sound";

    /// <summary>The name of a sound that was given none, after that of its file.</summary>
    public static string NameOf(string? file)
    {
        var name = string.Concat((Path.GetFileNameWithoutExtension(file) ?? "").Where(c => !char.IsControl(c) && !char.IsSurrogate(c))).Trim();
        return name.Length == 0 ? Unnamed : name[..Math.Min(name.Length, MaxNameLength)].Trim();
    }

    public static ImmutableArray<FieldError> Check(SoundConfig config)
    {
        var errors = new FieldErrors();
        errors.RequireText(config.Name, "name", MaxNameLength);
        errors.Require(config.Language is null || Languages.IsKnown(config.Language), "language", "unknown", $"language is one of {Languages.Known}");
        errors.Require(config.Milliseconds is > 0 and <= LongestMs, "file", "length", $"a sound lasts {LongestMinutes} minutes at most, and not no time at all");
        errors.Require(config.Source is { Length: <= MaxSourceLength }, "source", "length", $"source has at most {MaxSourceLength} characters");
        return errors.ToImmutable();
    }
}
