using static Softswitch.Domain.Numbers.NumberCategory;

namespace Softswitch.Domain.Numbers.Plans;

/// <summary>Latvia: National Numbering Plan (Cabinet of Ministers; VAS Elektroniskie sakari). 01 to 04 are the older forms of 112, 110, 113 and 114.</summary>
internal static class LatvianPlan
{
    public static readonly PlanTable Table = new(
        "LV", "371", ["00"], "",
        Emergency: ["112", "110", "113", "114", "01", "02", "03", "04"],
        Short:
        [
            new(Service, "4-5", "1"),
            new(Service, "6", "116"),
            new(Service, "4", "8"),
        ],
        Ranges:
        [
            new(National, "8", "6 78"),
            new(Mobile, "8", "2"),
            new(Freephone, "8", "80"),
            new(SharedCost, "8", "81"),
            new(Premium, "8", "90"),
        ]);
}
