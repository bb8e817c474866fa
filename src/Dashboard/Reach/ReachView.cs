using System.Globalization;
using Softswitch.Dashboard.Forms;
using Softswitch.Dashboard.Places;
using Softswitch.Dashboard.Weeks;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Schedules;

namespace Softswitch.Dashboard.Reach;

/// <summary>What the page of how a user is reached shows.</summary>
/// <param name="Users">Others of the tenant, to carry the settings over to.</param>
/// <param name="Part">The form that was sent and refused; empty for none.</param>
/// <param name="Sent">What stood in it.</param>
public sealed record ReachView(Visit Visit, ReachSubject Subject, PlaceBook Book, ImmutableArray<FormChoice> Users, string Part, FormValues Sent)
{
    public ReachConfig Config => Subject.Config;

    /// <summary>What would become of a call of somebody who is in no class.</summary>
    public ReachDecision Now => new ReachQuestion(Subject.Model, ReachCaller.Withheld.Instance, Visit.Local, Visit.Now).Answer();

    public IEnumerable<FormChoice> Statuses => Choices(Subject.Statuses);

    public IEnumerable<FormChoice> Classes => Choices(Subject.Classes);

    public IEnumerable<FormChoice> Profiles => Choices(Subject.Profiles);

    public WeekView Week => new(
        Visit.Texts.Reach.Statuses,
        [
            .. Config.Statuses.SelectMany((status, i) => status.Periods.Select(
                period => new WeekPart(WeekPeriodRules.ToModel(period), status.Name, i))),
        ],
        Subject.BasicStatus,
        Visit.Local);

    /// <summary>A form as it was sent, when it was refused; else of what is stored.</summary>
    public FormView Form(string part) => part == Part
        ? new FormView(Visit, Sent)
        : new FormView(Visit with { Problems = FormProblems.None }, part == "override"
            ? ReachForms.Of(Subject.Overrides, Visit.Zone)
            : FormValues.Of(Config).With("version", Subject.Settings.Version.ToString(CultureInfo.InvariantCulture)));

    public static IEnumerable<FormChoice> Choices(IEnumerable<string> names) => names.Select(name => new FormChoice(name, name));
}
