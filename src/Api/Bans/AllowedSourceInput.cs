using System.ComponentModel;
using Softswitch.Api.Tables;

namespace Softswitch.Api.Bans;

internal sealed record AllowedSourceInput : IItemInput
{
    [Description("An address or a range: 192.0.2.7, 192.0.2.0/24, 2001:db8::/64; fixed from then on")]
    public string? Source { get; init; }

    [Description("Whose it is, at most 200 characters")]
    public string Note { get; init; } = "";

    public long? Version { get; init; }
}
