using Softswitch.Domain.Media;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Sounds;

public static class MusicClassRules
{
    public const int MaxNameLength = 50;
    public const int MaxSounds = 50;

    /// <summary>Of one tenant.</summary>
    public const int MaxClasses = 100;

    /// <summary>The class that is heard on hold, and wherever no other is named.</summary>
    public const string Default = Sound.Music.Standard;

    public static ImmutableArray<FieldError> Check(MusicClassConfig config)
    {
        var errors = new FieldErrors();
        errors.RequireText(config.Name, "name", MaxNameLength);
        var sounds = config.Sounds.IsDefault ? [] : config.Sounds;
        errors.Require(sounds.Length is > 0 and <= MaxSounds, "sounds", "length", $"a class has 1 to {MaxSounds} sounds");
        return errors.ToImmutable();
    }
}
