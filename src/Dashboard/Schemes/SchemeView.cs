using System.Globalization;
using Softswitch.Contracts.Configuration;
using Softswitch.Dashboard.Forms;
using Softswitch.Dashboard.Places;
using Softswitch.Dashboard.Weeks;
using Softswitch.Domain.Schemes;

namespace Softswitch.Dashboard.Schemes;

/// <summary>What the page of a scheme shows.</summary>
/// <param name="Stored">As it is.</param>
/// <param name="Switched">What it was switched to by hand.</param>
/// <param name="Active">Which plan is active, why and until when.</param>
/// <param name="Part">The form that was sent and refused; empty for none.</param>
/// <param name="Sent">What stood in it.</param>
public sealed record SchemeView(
    Visit Visit, Stored<SchemeConfig> Stored, Stored<SchemeOverride?> Switched, ActivePlan Active, PlaceBook Book, string Part, FormValues Sent)
{
    public SchemeConfig Scheme => Stored.Value;

    public string Name => Scheme.Name;

    public SchemeModel Model => SchemeRules.ToModel(Visit.Id, Scheme);

    /// <summary>Which plans there are, to choose from.</summary>
    public IEnumerable<FormChoice> Plans => Scheme.Plans.OrderBy(plan => plan.Number)
        .Select(plan => new FormChoice(plan.Number.ToString(CultureInfo.InvariantCulture), NameOf(plan)));

    public WeekView Week => new(
        Visit.Texts.Schemes.Week,
        [.. Model.Week.Select(row => new WeekPart(row.Period, NameOf(row.Plan), row.Plan - 1))],
        null,
        Visit.Local);

    /// <summary>A form as it was sent, when it was refused; else of what is stored.</summary>
    public FormView Form(string part) => part == Part
        ? new FormView(Visit, Sent)
        : new FormView(Visit with { Problems = FormProblems.None }, Held(part == "switch" ? FormValues.Empty : FormValues.Of(Scheme), part == "switch" ? Switched.Version : Stored.Version));

    public string NameOf(int plan) => Model.Plan(plan) is { } found
        ? string.Create(CultureInfo.InvariantCulture, $"{plan} {found.Name}")
        : plan.ToString(CultureInfo.InvariantCulture);

    public static string NameOf(SchemePlanConfig plan) => string.Create(CultureInfo.InvariantCulture, $"{plan.Number} {plan.Name}");

    private static FormValues Held(FormValues values, long version) => values.With("version", version.ToString(CultureInfo.InvariantCulture));
}
