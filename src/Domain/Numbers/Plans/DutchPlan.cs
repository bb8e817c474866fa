using static Softswitch.Domain.Numbers.NumberCategory;

namespace Softswitch.Domain.Numbers.Plans;

/// <summary>The Netherlands: Nummerplan telefoon- en ISDN-diensten (Autoriteit Consument &amp; Markt, acm.nl).</summary>
internal static class DutchPlan
{
    public static readonly PlanTable Table = new(
        "NL", "31", ["00"], "0",
        Emergency: ["112"],
        Short:
        [
            new(Service, "3", "113 144"),
            new(Service, "6", "116"),
            new(Service, "5-6", "140"), // a municipality: 14 and its area code
            new(Service, "4", "18"),
        ],
        Ranges:
        [
            new(National, "9", "1-5 7 85 91"),
            new(Mobile, "9", "61-65 68"),
            new(Mobile, "11", "97"), // between machines
            new(SharedCost, "9", "66 82 84 87 88"),
            new(Freephone, "7-10", "800"),
            new(Premium, "7-10", "900"),
            new(PremiumAdult, "7-10", "906"),
            new(PremiumEntertainment, "7-10", "909"),
        ],
        HasLocalDialling: true);
}
