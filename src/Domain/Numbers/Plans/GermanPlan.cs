using static Softswitch.Domain.Numbers.NumberCategory;

namespace Softswitch.Domain.Numbers.Plans;

/// <summary>Germany: Nummernplan Öffentliche Telekommunikation (Bundesnetzagentur, bundesnetzagentur.de). Its numbers have no fixed length.</summary>
internal static class GermanPlan
{
    public static readonly PlanTable Table = new(
        "DE", "49", ["00"], "0",
        Emergency: ["112", "110"],
        Short:
        [
            new(Service, "3", "115"),
            new(Service, "6", "116"),
            new(Service, "5-6", "118"),
        ],
        Ranges:
        [
            new(National, "5-13", "2-9"),
            new(None, "0", "31"), // tests of carriers
            new(National, "8-13", "32"),
            new(Mobile, "10-11", "15-17"),
            new(SharedCost, "7-13", "164 168 169"), // pagers
            new(SharedCost, "7-11", "180"),
            new(SharedCost, "7-13", "181-189 700"),
            new(Freephone, "8-13", "800"),
            new(Premium, "7-13", "12 138 900"), // innovative services among them
            new(PremiumEntertainment, "7-13", "137 9003"),
            new(PremiumAdult, "10", "9005"),
        ],
        HasLocalDialling: true);
}
