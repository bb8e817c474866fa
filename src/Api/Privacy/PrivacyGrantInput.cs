using System.ComponentModel;
using Softswitch.Domain.Privacy;

namespace Softswitch.Api.Privacy;

internal sealed record PrivacyGrantInput
{
    [Description("An extension of the tenant, of whatever type; * for all of them, those to come included")]
    public required string Extension { get; init; }

    [Description("At least one of Pickup, Parked, Presence, Notifications and Listen: answer what rings there; take back what is parked there; see whether it rings or is talked there, as lamps of phones do; see who calls there; listen in")]
    public IReadOnlyList<string> Rights { get; init; } = [];

    [Description("How many seconds it rings before members see who calls: 0 to 600; only with the right Notifications")]
    public int NotificationSeconds { get; init; }

    internal static PrivacyGrantInput Of(PrivacyGrantConfig config) => new()
    {
        Extension = config.Extension,
        Rights = Tables.FlagNames.Show(config.Rights),
        NotificationSeconds = config.NotificationSeconds,
    };
}
