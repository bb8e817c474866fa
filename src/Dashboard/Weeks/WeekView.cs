using System.Globalization;
using Softswitch.Domain.Schedules;

namespace Softswitch.Dashboard.Weeks;

/// <summary>A week as a picture: seven columns, each from midnight to midnight, in which it is seen what holds when.</summary>
/// <param name="Title">For who cannot see it.</param>
/// <param name="Parts">Of two at one time the shorter holds.</param>
/// <param name="Otherwise">What holds at all other times; null for nothing.</param>
/// <param name="Now">The time by the clocks of the tenant, marked in it.</param>
public sealed record WeekView(string Title, ImmutableArray<WeekPart> Parts, string? Otherwise, DateTime Now)
{
    /// <summary>So many are told apart.</summary>
    public const int Colours = 8;

    public ImmutableArray<WeekStretch> Stretches => WeekSchedule.Stretches([.. Parts.Select(part => part.Period)]);

    /// <summary>Each thing once, in the order of the parts.</summary>
    public IEnumerable<WeekPart> Legend => Parts.DistinctBy(part => part.Colour);

    public string? NameOf(WeekStretch stretch) => stretch.Row is { } row ? Parts[row].Name : Otherwise;

    public string ClassOf(WeekStretch stretch) => stretch.Row is { } row ? ClassOf(Parts[row].Colour) : "rest";

    public static string ClassOf(int colour) => string.Create(CultureInfo.InvariantCulture, $"c{colour % Colours}");

    public static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
}
