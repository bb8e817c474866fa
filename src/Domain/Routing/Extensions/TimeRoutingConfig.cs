namespace Softswitch.Domain.Routing.Extensions;

/// <summary>Routing by the time of the week, as asked for from outside (SPEC X10).</summary>
/// <param name="Periods">The shortest that holds counts.</param>
/// <param name="Otherwise">A <see cref="Destination"/>: outside of all periods.</param>
public sealed record TimeRoutingConfig(ImmutableArray<TimeRoutingRow> Periods, string Otherwise)
{
    public ImmutableArray<TimeRoutingRow> Periods { get; init; } = Periods.IsDefault ? [] : Periods;
}
