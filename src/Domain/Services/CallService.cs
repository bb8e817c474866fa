using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Services;

/// <summary>A service that the platform itself answers a call with, and how it speaks to the caller.</summary>
/// <param name="Country">ISO 3166-1 alpha-2, for tones.</param>
/// <param name="Language">ISO 639-1, for announcements.</param>
/// <param name="TimeZone">IANA name.</param>
public sealed record CallService(ServiceKind Kind, ExtensionNumber Extension, string Country, string Language, string TimeZone);
