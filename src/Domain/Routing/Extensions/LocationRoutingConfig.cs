using Softswitch.Domain.Numbers;

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
    string MobilePrefix = "") : RoutingPart
{
    public ImmutableArray<LocationRow> Rows { get; init; } = Rows.IsDefault ? [] : Rows;

    internal override ExtensionType Type => ExtensionType.LocationRouting;

    internal override void Check(RoutingCheck check)
    {
        var errors = check.Errors;
        check.Defined(By, "locationRouting.by");
        errors.Require(Rows.Length <= RoutingRules.MaxRows, "locationRouting.rows", "range", $"there are at most {RoutingRules.MaxRows} rows");
        for (var i = 0; i < Rows.Length; i++)
        {
            var field = $"locationRouting.rows[{i}]";
            var match = Rows[i].Match;
            errors.Require(RoutingCheck.IsBeginning(match), field + ".match", "format", "match is 1 to 16 digits, perhaps after a '+'");
            errors.Require(
                By != LocationKey.PostalCode || match is { Length: <= 4 } and not ['+', ..], field + ".match", "format", "match is 1 to 4 digits of a postal code");
            check.Place(Rows[i].To, field + ".to");
            check.Prefix(Rows[i].Prefix, field + ".prefix");
        }

        errors.Require(Rows.DistinctBy(row => row.Match, StringComparer.Ordinal).Count() == Rows.Length, "locationRouting.rows", "unique", "a match is there only once");
        check.Place(Otherwise, "locationRouting.otherwise");
        check.OptionalPlace(Withheld, "locationRouting.withheld");
        check.OptionalPlace(Mobile, "locationRouting.mobile");
        check.Prefix(Prefix, "locationRouting.prefix");
        check.Prefix(WithheldPrefix, "locationRouting.withheldPrefix");
        check.Prefix(MobilePrefix, "locationRouting.mobilePrefix");
    }

    internal override RoutingPart Rewrite(Func<string, string, string> write) => this with
    {
        Rows = [.. Rows.Select((row, i) => row with { To = write($"locationRouting.rows[{i}].to", row.To) })],
        Otherwise = write("locationRouting.otherwise", Otherwise),
        Withheld = Maybe(write, "locationRouting.withheld", Withheld),
        Mobile = Maybe(write, "locationRouting.mobile", Mobile),
    };

    internal override RoutingModel ToModel(ExtensionNumber extension, string name, NationalPlan plan) => new RoutingModel.LocationRouting(
        extension,
        name,
        By,
        [
            .. Rows
                .Select(row => new LocationRoute(By == LocationKey.PostalCode ? row.Match : plan.ReadBeginning(row.Match) ?? row.Match, new Destination(row.To), row.Prefix))
                .OrderByDescending(route => route.Match.Length),
        ],
        new LocationRoute("", new Destination(Otherwise), Prefix),
        Destination.OrNull(Withheld) is { } withheld ? new LocationRoute("", withheld, WithheldPrefix) : null,
        Destination.OrNull(Mobile) is { } mobile ? new LocationRoute("", mobile, MobilePrefix) : null);
}
