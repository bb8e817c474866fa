using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>
/// A function indicator as asked for from outside (SPEC R6): calls are led one way while it is green, another while it is red, and other things
/// are switched with it. Somebody of the tenant who dials it switches it. One that does something need not lead calls anywhere.
/// </summary>
/// <param name="Green">A <see cref="Destination"/>; null for one that is only switched.</param>
/// <param name="Red">The same.</param>
/// <param name="IsRed">How it stands.</param>
public sealed record IndicatorConfig(string? Green = null, string? Red = null, bool IsRed = false) : RoutingPart
{
    private const int MaxActions = 20;
    private const string ActionsField = "indicator.on";

    /// <summary>Done, in this order, when it is switched to green.</summary>
    public ImmutableArray<IndicatorActionConfig> OnGreen { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Done, in this order, when it is switched to red.</summary>
    public ImmutableArray<IndicatorActionConfig> OnRed { get; init => field = value.IsDefault ? [] : value; } = [];

    internal override ExtensionType Type => ExtensionType.Indicator;

    internal override IEnumerable<(string Field, ExtensionType Type)> Named =>
        from each in ActionsOf(this)
        where each.Action.Target is not null
        select (each.Field + ".extension", each.Action.Target!.Value);

    /// <summary>What is done when it is switched to how it stands.</summary>
    public ImmutableArray<IndicatorActionConfig> Actions() => IsRed ? OnRed : OnGreen;

    /// <summary>Those of both sides, each with the field it is in.</summary>
    internal static IEnumerable<(string Field, IndicatorActionConfig Action)> ActionsOf(IndicatorConfig? indicator)
    {
        foreach (var (i, action) in (indicator?.OnGreen ?? []).Index())
            yield return ($"{ActionsField}Green[{i}]", action);
        foreach (var (i, action) in (indicator?.OnRed ?? []).Index())
            yield return ($"{ActionsField}Red[{i}]", action);
    }

    internal override string? Refuses(PlaceUse use) => Green is null ? "it is only switched and leads nowhere" : null;

    internal override void Check(RoutingCheck check)
    {
        if ((OnGreen.IsEmpty && OnRed.IsEmpty) || Green is not null || Red is not null)
        {
            check.Place(Green, "indicator.green");
            check.Place(Red, "indicator.red");
        }

        Check(check, OnGreen, ActionsField + "Green");
        Check(check, OnRed, ActionsField + "Red");
    }

    internal override RoutingPart Rewrite(Func<string, string, string> write) => this with
    {
        Green = Maybe(write, "indicator.green", Green),
        Red = Maybe(write, "indicator.red", Red),
        OnGreen = Rewrite(write, OnGreen, ActionsField + "Green"),
        OnRed = Rewrite(write, OnRed, ActionsField + "Red"),
    };

    internal override (RoutingPart Part, bool IsOn)? Toggled(DateTime local, string country) => (this with { IsRed = !IsRed }, !IsRed);

    internal override RoutingModel ToModel(ExtensionNumber extension, string name, NationalPlan plan) =>
        new RoutingModel.Indicator(extension, name, Destination.OrNull(Green), Destination.OrNull(Red), IsRed, string.Join(", ", (IsRed ? OnGreen : OnRed).Select(action => action.Said)));

    private static ImmutableArray<IndicatorActionConfig> Rewrite(Func<string, string, string> write, ImmutableArray<IndicatorActionConfig> actions, string field) =>
        [.. actions.Select((action, i) => action with { Extension = Maybe(write, $"{field}[{i}].extension", action.Extension) })];

    private static void Check(RoutingCheck check, ImmutableArray<IndicatorActionConfig> actions, string field)
    {
        check.Errors.Require(actions.Length <= MaxActions, field, "range", $"a side does at most {MaxActions} things");
        var targets = new HashSet<(string?, string?)>();
        foreach (var (i, action) in actions.Index())
        {
            action.Check(check, $"{field}[{i}]");
            check.Errors.Require(targets.Add((action.Scheme, action.Extension)), $"{field}[{i}]", "unique", "the same is switched twice on this side");
        }
    }
}
