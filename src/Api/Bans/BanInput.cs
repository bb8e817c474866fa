using System.ComponentModel;
using Softswitch.Api.Tables;

namespace Softswitch.Api.Bans;

internal sealed record BanInput : IItemInput
{
    [Description("An address or a range: 192.0.2.7, 192.0.2.0/24, 2001:db8::/64; fixed from then on")]
    public string? Source { get; init; }

    [Description("For whoever reads it later, at most 200 characters")]
    public required string Reason { get; init; }

    [Description("Null until it is lifted")]
    public DateTimeOffset? Until { get; init; }

    public long? Version { get; init; }
}
