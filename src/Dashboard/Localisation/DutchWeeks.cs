namespace Softswitch.Dashboard.Localisation;

internal static class DutchWeeks
{
    public static readonly WeekTexts Texts = new()
    {
        StartDay = "Van",
        StartTime = "Tijd",
        EndDay = "Tot",
        EndTime = "Tijd",
        Nothing = "niets",
        Now = "nu",
        Hint = "Tijden volgens de klok van {0}. Gelden er twee tegelijk, dan telt de kortste.",
        Days = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
        ShortDays = ["ma", "di", "wo", "do", "vr", "za", "zo"],
    };
}
