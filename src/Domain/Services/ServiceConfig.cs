using Softswitch.Domain.Sounds;

namespace Softswitch.Domain.Services;

/// <summary>An internal number that the platform itself answers, as asked for from outside.</summary>
/// <param name="Music">The class of a music service; null for the tenant's default.</param>
/// <param name="Sound">What an announcement plays; null for the prompt Welcome.</param>
/// <param name="Pin">Keyed before anything else is heard: 4 to 10 digits; null for none.</param>
/// <param name="Records">A conference is recorded from its first member to its last.</param>
public sealed record ServiceConfig(
    string Extension, ServiceKind Kind, string? Music = null, SoundId? Sound = null, string? Pin = null, bool Records = false);
