namespace Softswitch.Domain.Schedules;

/// <summary>A period by date in which nobody is there, as asked for from outside; by the clock on the wall of the tenant (SPEC R4).</summary>
/// <param name="Description">1 to 100 characters.</param>
/// <param name="Start">"2026-12-24T17:00"; belongs to the period.</param>
/// <param name="End">"2027-01-04T08:00"; does not. At most a year after the start.</param>
/// <param name="EachYear">Holds on the same dates of later years too; otherwise it goes with the first change after its end.</param>
public sealed record VacationConfig(string Description, string Start, string End, bool EachYear = false);
