namespace Softswitch.Domain.Routing.Extensions;

/// <summary>Routing by who calls from where, as asked for from outside (SPEC X9, R8). Each place is a <see cref="Destination"/>.</summary>
/// <param name="Rows">The longest match counts.</param>
/// <param name="Otherwise">For all others, with <paramref name="Prefix"/> on the display.</param>
/// <param name="Withheld">For who does not show a number; null for <paramref name="Otherwise"/>.</param>
/// <param name="Mobile">For mobile numbers that no row matches; null for <paramref name="Otherwise"/>.</param>
public sealed record LocationRoutingConfig(
    LocationKey By,
    ImmutableArray<LocationRow> Rows,
    string Otherwise,
    string Prefix = "",
    string? Withheld = null,
    string WithheldPrefix = "",
    string? Mobile = null,
    string MobilePrefix = "")
{
    public ImmutableArray<LocationRow> Rows { get; init; } = Rows.IsDefault ? [] : Rows;
}
