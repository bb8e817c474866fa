namespace Softswitch.Domain.Schedules;

/// <summary>A valid period by date, by the clock on the wall.</summary>
/// <param name="Start">Belongs to it.</param>
/// <param name="End">Does not; at most a year later.</param>
/// <param name="EachYear">And on the same dates of later years.</param>
public sealed record Vacation(string Description, DateTime Start, DateTime End, bool EachYear)
{
    public bool Contains(DateTime local)
    {
        if (!EachYear || local < End)
            return local >= Start && local < End;

        // It may have begun the year before.
        var years = local.Year - Start.Year;
        return Holds(local, years) || Holds(local, years - 1);
    }

    private bool Holds(DateTime local, int years) => local >= Start.AddYears(years) && local < End.AddYears(years);
}
