namespace Softswitch.Domain.Schemes;

/// <summary>A plan that somebody switched to by hand.</summary>
/// <param name="Plan">Its number.</param>
/// <param name="Until">When the schedule takes over again; null: not before somebody has it do so.</param>
public sealed record SchemeOverride(int Plan, DateTimeOffset? Until = null)
{
    public bool Holds(DateTimeOffset now) => Until is not { } end || now < end;

    /// <summary>
    /// Until the schedule changes its plan next, which is settled now. It is permanent where the schedule never does within the horizon of
    /// <see cref="ActivePlan"/>: then there is no such moment.
    /// </summary>
    public static SchemeOverride Temporary(SchemeModel scheme, int plan, DateTimeOffset now, TimeZoneInfo zone, string country) =>
        new(plan, ActivePlan.Of(scheme, null, now, zone, country).Until);
}
