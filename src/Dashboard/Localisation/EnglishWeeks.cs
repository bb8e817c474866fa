namespace Softswitch.Dashboard.Localisation;

internal static class EnglishWeeks
{
    public static readonly WeekTexts Texts = new()
    {
        StartDay = "From",
        StartTime = "Time",
        EndDay = "Until",
        EndTime = "Time",
        Nothing = "nothing",
        Now = "now",
        Hint = "Times by the clocks of {0}. Where two hold at one time, the shorter one counts.",
        Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        ShortDays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    };
}
