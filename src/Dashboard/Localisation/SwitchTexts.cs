using Softswitch.Dashboard.Forms;
using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Dashboard.Localisation;

/// <summary>The texts of what function indicators do, of calling in to call out, and of where plans may be used, in one language.</summary>
public sealed record SwitchTexts
{
    public required string RoutesHint { get; init; }

    public required string OnGreen { get; init; }

    public required string OnRed { get; init; }

    public required string Action { get; init; }

    public required string ActivatePlan { get; init; }

    public required string SetAvailability { get; init; }

    public required string SetNightMode { get; init; }

    public required string SwitchIndicator { get; init; }

    public required string Scheme { get; init; }

    public required string Plan { get; init; }

    public required string PlanHint { get; init; }

    public required string Extension { get; init; }

    public required string Availability { get; init; }

    public required string NightMode { get; init; }

    public required string Side { get; init; }

    public required string Green { get; init; }

    public required string Red { get; init; }

    public required string User { get; init; }

    public required string UserHint { get; init; }

    public required string Pin { get; init; }

    public required string Seconds { get; init; }

    public required string Callers { get; init; }

    public required string CallersHint { get; init; }

    public required string Use { get; init; }

    public required string UseHint { get; init; }

    public required string Numbers { get; init; }

    public required string Extensions { get; init; }

    public required string Steps { get; init; }

    public required string Destinations { get; init; }

    public required string Simple { get; init; }

    public IEnumerable<FormChoice> Actions =>
    [
        new(nameof(IndicatorActionKind.ActivatePlan), ActivatePlan),
        new(nameof(IndicatorActionKind.SetAvailability), SetAvailability),
        new(nameof(IndicatorActionKind.SetNightMode), SetNightMode),
        new(nameof(IndicatorActionKind.SwitchIndicator), SwitchIndicator),
    ];

    public IEnumerable<FormChoice> Sides => [new(nameof(IndicatorSide.Green), Green), new(nameof(IndicatorSide.Red), Red)];
}
