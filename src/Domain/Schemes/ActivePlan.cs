using Softswitch.Domain.Schedules;

namespace Softswitch.Domain.Schemes;

/// <summary>Which plan of a scheme is active, and why.</summary>
/// <param name="Number">Null when there is none.</param>
/// <param name="Reason">Which rule decided.</param>
/// <param name="Description">Which row of it, as people read it.</param>
/// <param name="Until">The first instant at which another plan is active, or none; null when there is none within two years.</param>
public sealed record ActivePlan(int? Number, SchemeReason Reason, string Description, DateTimeOffset? Until)
{
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(2 * 366);

    /// <summary>Always decides: by hand before holidays, holidays before the week. A plan that is not there was never switched to.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="switched">What somebody switched it to; null for nothing.</param>
    /// <param name="now">The instant.</param>
    /// <param name="zone">Of the tenant.</param>
    /// <param name="country">Of the tenant: whose public holidays count.</param>
    public static ActivePlan Of(SchemeModel scheme, SchemeOverride? switched, DateTimeOffset now, TimeZoneInfo zone, string country)
    {
        var plan = At(scheme, switched, now, zone, country);
        return plan with { Until = Change(scheme, plan, switched, now, zone, country) };
    }

    /// <summary>As <see cref="Of"/>, without looking how long: <see cref="Until"/> is null.</summary>
    public static ActivePlan At(SchemeModel scheme, SchemeOverride? switched, DateTimeOffset now, TimeZoneInfo zone, string country) =>
        switched is not null && switched.Holds(now) && scheme.Plan(switched.Plan) is not null
            ? new ActivePlan(switched.Plan, SchemeReason.Override, switched.Until is null ? "by hand" : "by hand until the next change", null)
            : SchemeSchedule.At(scheme, WallClock.At(now, zone), country);

    private static DateTimeOffset? Change(
        SchemeModel scheme, ActivePlan plan, SchemeOverride? switched, DateTimeOffset now, TimeZoneInfo zone, string country)
    {
        var from = now;
        if (plan.Reason == SchemeReason.Override)
        {
            if (switched!.Until is not { } end)
                return null;

            // The schedule may have come to this very plan by then.
            if (SchemeSchedule.At(scheme, WallClock.At(end, zone), country).Number != plan.Number)
                return end.ToUniversalTime();
            from = end;
        }

        return WallClock.NextChange(
            from, zone, Horizon, local => SchemeSchedule.At(scheme, local, country).Number, local => SchemeSchedule.NextEdge(scheme, local));
    }
}
