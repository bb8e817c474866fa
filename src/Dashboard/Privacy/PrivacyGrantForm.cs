using Softswitch.Domain.Privacy;

namespace Softswitch.Dashboard.Privacy;

/// <summary>Rights over an extension, each a tick.</summary>
internal sealed record PrivacyGrantForm(
    string? Extension = null,
    bool Pickup = false,
    bool Parked = false,
    bool Presence = false,
    bool Notifications = false,
    bool Listen = false,
    int NotificationSeconds = 0)
{
    public static PrivacyGrantForm Of(PrivacyGrantConfig config) => new(
        config.Extension,
        config.Rights.HasFlag(PrivacyRights.Pickup),
        config.Rights.HasFlag(PrivacyRights.Parked),
        config.Rights.HasFlag(PrivacyRights.Presence),
        config.Rights.HasFlag(PrivacyRights.Notifications),
        config.Rights.HasFlag(PrivacyRights.Listen),
        config.NotificationSeconds);

    public PrivacyGrantConfig ToConfig() => new(
        Extension ?? "",
        (Pickup ? PrivacyRights.Pickup : PrivacyRights.None)
            | (Parked ? PrivacyRights.Parked : PrivacyRights.None)
            | (Presence ? PrivacyRights.Presence : PrivacyRights.None)
            | (Notifications ? PrivacyRights.Notifications : PrivacyRights.None)
            | (Listen ? PrivacyRights.Listen : PrivacyRights.None),
        NotificationSeconds);
}
