using static Softswitch.Domain.Numbers.NumberCategory;

namespace Softswitch.Domain.Numbers.Plans;

/// <summary>Spain: Plan Nacional de Numeración Telefónica (Real Decreto 2296/2004; CNMC, cnmc.es).</summary>
internal static class SpanishPlan
{
    public static readonly PlanTable Table = new(
        "ES", "34", ["00"], "",
        Emergency: ["112", "061", "062", "080", "085", "088", "091", "092"],
        Short:
        [
            new(Service, "3", "01 02 06"),
            new(Service, "4-5", "1"),
            new(Service, "6", "116"),
        ],
        Ranges:
        [
            new(National, "9", "81-88 91-98"),
            new(Mobile, "9", "6 71-79"),
            new(Mobile, "13", "59"), // between machines
            new(National, "9", "40 51"),
            new(SharedCost, "9", "70 901 902"),
            new(Freephone, "9", "800 900"),
            new(Premium, "9", "807 905 907"),
            new(PremiumAdult, "9", "803"),
            new(PremiumEntertainment, "9", "806"),
        ]);
}
