using static Softswitch.Domain.Numbers.NumberCategory;

namespace Softswitch.Domain.Numbers.Plans;

/// <summary>Finland: Traficom's order on numbering of public telephone networks (Regulation 32). Its numbers have no fixed length.</summary>
internal static class FinnishPlan
{
    public static readonly PlanTable Table = new(
        "FI", "358", ["00", "990", "994", "999"], "0",
        Emergency: ["112"],
        Short:
        [
            new(Service, "3", "118"),
            new(Service, "5", "100"),
            new(Service, "6", "116"),
        ],
        Ranges:
        [
            new(National, "5-12", "13-19 2 3 5 6 8 9"),
            new(Mobile, "6-11", "4 50"),
            new(SharedCost, "5-10", "10 20 29 30 39 71 73 75"), // one number for the whole country
            new(SharedCost, "8-11", "701-709"),
            new(Freephone, "6-9", "800"),
            new(Premium, "5-10", "100 200 202 300 600"),
            new(PremiumAdult, "6-9", "700"),
        ]);
}
