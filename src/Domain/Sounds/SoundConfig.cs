namespace Softswitch.Domain.Sounds;

/// <summary>A sound file of a tenant (SPEC V2). Its audio is stored before it and beside it.</summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Language">ISO 639-1 of what is spoken in it; null when that does not matter.</param>
/// <param name="Milliseconds">How long it is; fixed.</param>
/// <param name="Source">What it was made of, such as "WAV, 44100 Hz"; fixed.</param>
public sealed record SoundConfig(SoundId Id, string Name, string? Language = null, int Milliseconds = 0, string Source = "");
