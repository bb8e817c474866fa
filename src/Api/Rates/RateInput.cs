using System.ComponentModel;
using Softswitch.Api.Tables;

namespace Softswitch.Api.Rates;

internal sealed record RateInput : IItemInput
{
    [Description("32 hex digits; one is made when it is left out for a new rate, fixed from then on")]
    public string? Id { get; init; }

    [Description("The trunk that takes the calls")]
    public required string Trunk { get; init; }

    [Description("0 to 15 digits of the international number without '+'; empty for all numbers. The longest one of a trunk counts")]
    public string Prefix { get; init; } = "";

    [Description("Per minute, 0 to 1000 with at most six decimals")]
    public decimal Price { get; init; }

    [Description("0 to 100: among equal prices the lower goes first")]
    public int Priority { get; init; } = 50;

    [Description("Monday to Sunday, in the time zone of the tenant; empty for all")]
    public IReadOnlyList<string> Days { get; init; } = [];

    [Description("08:00:00; null for all day")]
    public TimeOnly? From { get; init; }

    [Description("18:00:00; earlier than from runs over midnight; null with it")]
    public TimeOnly? Until { get; init; }

    public long? Version { get; init; }
}
