using static Softswitch.Domain.Numbers.NumberCategory;

namespace Softswitch.Domain.Numbers.Plans;

/// <summary>The countries of +1: North American Numbering Plan (NANPA, nanpa.com); N11 codes as the FCC assigned them. 988 helps those in despair.</summary>
internal static class AmericanPlan
{
    public static readonly PlanTable Table = Of("US", []);

    public static PlanTable Of(string country, ReadOnlySpan<string> emergency) => new(
        country, "1", ["011"], "1",
        Emergency: ["911", "112", .. emergency],
        Short: [new(Service, "3", "211 311 411 511 611 711 811 988")],
        Ranges:
        [
            new(National, "10", "2-9"),
            new(None, "0", "211 311 411 511 611 711 811 911"),
            new(Freephone, "10", "800 833 844 855 866 877 888"),
            new(SharedCost, "10", "500 521-529 532 533 535 538 542-547 549 550 552-554 556 566 577 588 589 600 622 700"),
            new(Premium, "10", "900"),
        ],
        TrunkPrefixIsOptional: true,
        HasLocalDialling: true);
}
