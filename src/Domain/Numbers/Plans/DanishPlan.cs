using static Softswitch.Domain.Numbers.NumberCategory;

namespace Softswitch.Domain.Numbers.Plans;

/// <summary>Denmark: Den danske nummerplan (Styrelsen for Dataforsyning og Infrastruktur). No areas; 114 calls the police when nothing burns.</summary>
internal static class DanishPlan
{
    public static readonly PlanTable Table = new(
        "DK", "45", ["00"], "",
        Emergency: ["112"],
        Short:
        [
            new(Service, "3", "113 114 118"),
            new(Service, "4", "18"),
            new(Service, "6", "116"),
        ],
        Ranges:
        [
            new(National, "8", "3-9"),
            new(Mobile, "8", "2 30 31 40-42 50-53 60 61 71 81 91-93 342 344-349 356 357 359 362 365 366 389 398"),
            new(Mobile, "8", "431 441 462 466 468 472 474 476 478 485 486 488 489 493-496 498 499"),
            new(Mobile, "8", "542 543 545 551 552 556 571-574 577 579 584 586 587 589 597 598"),
            new(Mobile, "8", "627 629 641 649 658 662-665 667 692-694 697 771 772 782 783 785 786 788 789 826 827 829"),
            new(Mobile, "12", "37"), // between machines
            new(SharedCost, "8", "70"),
            new(Freephone, "8", "80"),
            new(Premium, "8", "90"),
        ]);
}
