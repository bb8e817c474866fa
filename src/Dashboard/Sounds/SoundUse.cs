namespace Softswitch.Dashboard.Sounds;

/// <summary>One use of a sound.</summary>
/// <param name="Kind">By what.</param>
/// <param name="Name">Of the prompt with its language, of the class of music, or the number of the service.</param>
public sealed record SoundUse(SoundUseKind Kind, string Name);
