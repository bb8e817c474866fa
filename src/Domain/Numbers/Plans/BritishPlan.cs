using static Softswitch.Domain.Numbers.NumberCategory;

namespace Softswitch.Domain.Numbers.Plans;

/// <summary>United Kingdom: National Telephone Numbering Plan (Ofcom, ofcom.org.uk). 18000 is 999 for text relay.</summary>
internal static class BritishPlan
{
    public static readonly PlanTable Table = new(
        "GB", "44", ["00"], "0",
        Emergency: ["999", "112", "18000"],
        Short:
        [
            new(Service, "3", "100 101 105 111 119 123 155 159"),
            new(Service, "6", "116 118"),
        ],
        Ranges:
        [
            new(National, "9-10", "1"),
            new(National, "10", "2 3 56"),
            new(SharedCost, "10", "55 70"),
            new(Mobile, "10", "71-75 77-79 7624"),
            new(Premium, "10", "76"), // pagers
            new(Freephone, "7 9-10", "800"),
            new(Freephone, "10", "808"),
            new(SharedCost, "7 10", "84"),
            new(SharedCost, "10", "82 87"),
            new(Premium, "10", "90 91"),
            new(PremiumAdult, "10", "908 909 98"),
        ],
        HasLocalDialling: true);
}
