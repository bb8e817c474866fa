namespace Softswitch.Gateway.Sounds;

/// <summary>A key of one leg on its way to another.</summary>
/// <param name="IsInSound">Whoever hears the leg hears it anyway.</param>
internal readonly record struct PassedKey(char Key, bool IsInSound);
