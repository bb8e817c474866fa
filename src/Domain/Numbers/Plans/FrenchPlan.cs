using static Softswitch.Domain.Numbers.NumberCategory;

namespace Softswitch.Domain.Numbers.Plans;

/// <summary>
/// France without the parts overseas: Plan national de numérotation (Arcep, decision 2018-0881), and Arcep's list of emergency
/// numbers (decision 02-1179 as amended): besides the usual ones those for the deaf, the homeless, children, doctors on duty,
/// rescue in the air and at sea, and attacks.
/// </summary>
internal static class FrenchPlan
{
    public static readonly PlanTable Table = new(
        "FR", "33", ["00"], "0",
        Emergency: ["112", "15", "17", "18", "114", "115", "119", "191", "196", "197", "116000", "116117"],
        Short:
        [
            new(Service, "4", "10 30-39"),
            new(Service, "6", "116 118"),
        ],
        Ranges:
        [
            new(National, "9", "1-5 9"),
            new(Mobile, "9", "6 73-79"),
            new(Mobile, "13", "700"), // between machines
            new(Freephone, "9", "800-805"),
            new(SharedCost, "9", "806-809 81 82 84 884"),
            new(Premium, "9", "83 85-89"),
        ]);
}
