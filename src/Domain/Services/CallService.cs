using Softswitch.Domain.Numbers;
using Softswitch.Domain.Sounds;

namespace Softswitch.Domain.Services;

/// <summary>A service that the platform itself answers a call with, and how it speaks to the caller.</summary>
/// <param name="Country">ISO 3166-1 alpha-2, for tones.</param>
/// <param name="Language">ISO 639-1, for announcements.</param>
/// <param name="TimeZone">IANA name.</param>
public sealed record CallService(ServiceKind Kind, ExtensionNumber Extension, string Country, string Language, string TimeZone)
{
    /// <summary>The class of a music service; null for the tenant's default.</summary>
    public string? Music { get; init; }

    /// <summary>What an announcement plays; null for the prompt Welcome.</summary>
    public SoundId? Sound { get; init; }

    /// <summary>Keyed before anything else is heard; null for none.</summary>
    public string? Pin { get; init; }

    /// <summary>A conference is recorded.</summary>
    public bool Records { get; init; }

    /// <summary>What an announcement says or asks on the way of a call, instead of a sound; null for one that is a service.</summary>
    public CallerQuestion? Question { get; init; }
}
