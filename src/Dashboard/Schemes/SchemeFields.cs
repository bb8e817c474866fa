using System.Globalization;
using Softswitch.Dashboard.Forms;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Validation;

namespace Softswitch.Dashboard.Schemes;

/// <summary>Where a form calls a field otherwise than the scheme does, so that what is wrong is shown where it was written.</summary>
internal static class SchemeFields
{
    /// <summary>The form of a plan holds the fields of that plan alone.</summary>
    public static FormProblems OfPlan(FormProblems problems, SchemeConfig scheme, SchemePlanConfig plan)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"plans[{scheme.Plans.IndexOf(plan)}].");
        return Renamed(problems, field => field.StartsWith(start, StringComparison.Ordinal) ? field[start.Length..] : field);
    }

    public static FormProblems OfPart(FormProblems problems, string part) => Renamed(problems, field => (part, field[(field.LastIndexOf('.') + 1)..]) switch
    {
        ("days", "startTime") => "start",
        ("days", "endTime") => "end",
        ("days", "plan") => "plan",
        ("copy", "name") => "copy",
        ("plans", "number") => "number",
        ("plans", "name") => "title",
        _ => field,
    });

    private static FormProblems Renamed(FormProblems problems, Func<string, string> name) =>
        problems with { Errors = [.. problems.Errors.Select(error => error with { Field = name(error.Field) })] };
}
