using static Softswitch.Domain.Numbers.NumberCategory;

namespace Softswitch.Domain.Numbers.Plans;

/// <summary>Belgium: national numbering plan (Belgian Institute for Postal services and Telecommunications, bipt.be).</summary>
internal static class BelgianPlan
{
    public static readonly PlanTable Table = new(
        "BE", "32", ["00"], "0",
        Emergency: ["112", "100", "101"],
        Short:
        [
            new(Service, "3", "102-109"),
            new(Service, "4", "12-19"),
            new(Service, "6", "116"),
        ],
        Ranges:
        [
            new(National, "8", "1-3 42 43 5 6 71 80-87 89 91-99"),
            new(Mobile, "9", "44-49"),
            new(Mobile, "10", "77"), // between machines
            new(SharedCost, "8", "70 78"),
            new(Freephone, "8", "800"),
            new(Premium, "8", "900-904 908 909"),
            new(PremiumEntertainment, "8", "905"),
            new(PremiumAdult, "8", "906 907"),
        ]);
}
