namespace Softswitch.Domain.Schemes;

/// <summary>A valid period by date, by the clock on the wall.</summary>
/// <param name="Start">Belongs to it.</param>
/// <param name="End">Does not.</param>
public sealed record SchemeHolidayModel(string Description, DateTime Start, DateTime End, int Plan)
{
    public bool Contains(DateTime local) => local >= Start && local < End;
}
