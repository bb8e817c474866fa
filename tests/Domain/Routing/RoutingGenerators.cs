using FsCheck;
using FsCheck.Fluent;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.SignIns;
using Softswitch.Domain.Schedules;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>Tenants made by chance, as contradictory as can be.</summary>
internal static class RoutingGenerators
{
    // Few numbers, so that ways meet and close circles.
    private static readonly Gen<string> Places = Gen.Elements("201", "202", "203", "300", "301", "302", "303", "304", "305", "0612345678", "999", "3456");

    private static readonly Gen<string?> Maybe = Gen.OneOf(Gen.Constant<string?>(null), Places.Select(place => (string?)place));

    private static readonly Gen<string?> Several = Gen.OneOf(Maybe, Gen.Elements<string?>("201;202", "0612345678;201", "300;0612345678;202"));

    private static readonly Gen<WeekPeriodConfig> Periods =
        from start in Gen.Choose(0, 6)
        from end in Gen.Choose(0, 6)
        from hour in Gen.Choose(0, 23)
        select new WeekPeriodConfig((DayOfWeek)start, $"{hour:00}:30", (DayOfWeek)end, $"{(hour + 7) % 24:00}:00");

    private static readonly Gen<ReachConfig> Reached =
        from always in Gen.Frequency((3, Gen.Constant<string?>(null)), (1, Maybe))
        from busy in Maybe
        from noAnswer in Maybe
        from unreachable in Maybe
        from assistants in Gen.Elements(null, null, "Desk")
        from rings in Gen.Elements(true, true, false)
        select new ReachConfig(
            default,
            [
                new ReachProfileConfig(
                    ReachDefaults.Standard, ForwardAlways: Forward(always), ForwardBusy: Forward(busy), ForwardNoAnswer: Forward(noAnswer),
                    ForwardUnreachable: Forward(unreachable), AssistantGroup: assistants,
                    Devices: rings ? null : new ReachDevicesConfig([])),
            ]);

    public static readonly Gen<RoutingTenant> Tenants =
        from extensions in Gen.CollectToList(["300", "301", "302", "303", "304", "305"], Extension)
        from number in Places.Where(place => place.Length > 4)
        from one in Reached
        from other in Reached
        select new RoutingTenant([.. extensions, new RoutingConfig("3456", "Short", ShortNumber: new ShortNumberConfig(number))], one, other);

    private static Gen<RoutingConfig> Extension(string extension) => Gen.OneOf([.. Leading(extension), .. Asking(extension), .. Opening(extension)]);

    // Those that lead a call on.
    private static Gen<RoutingConfig>[] Leading(string extension) =>
    [
            from members in Places.NonEmptyListOf()
        from order in Gen.Elements(Enum.GetValues<HuntOrder>())
        from follows in Gen.Elements(true, false)
        from always in Gen.Frequency((5, Gen.Constant<string?>(null)), (1, Several))
        from busy in Several
        from noAnswer in Several
        from none in Several
        select new RoutingConfig(extension, "Group", Group: new GroupConfig(
            [.. members.Distinct(StringComparer.Ordinal)], order, AllowsForwarding: follows, Always: always, Busy: busy, NoAnswer: noAnswer, Unregistered: none)),
        from to in Several.Where(place => place is not null)
        select new RoutingConfig(extension, "Forward", Forward: new ForwardConfig(to!)),
        from rows in (from period in Periods from to in Places select new TimeRoutingRow(period, to)).ListOf()
        from otherwise in Places
        select new RoutingConfig(extension, "Times", TimeRouting: new TimeRoutingConfig([.. rows], otherwise)),
        from to in Places
        from otherwise in Places
        from withheld in Maybe
        from mobile in Maybe
        select new RoutingConfig(extension, "Places", LocationRouting: new LocationRoutingConfig(
            LocationKey.CallerNumber, [new("06", to), new("201", to)], otherwise, Withheld: withheld, Mobile: mobile)),
        from steps in Places.NonEmptyListOf()
        from use in Gen.Elements<PlanUseConfig?>(null, new PlanUseConfig(Steps: true))
        select new RoutingConfig(extension, "Plan", Plan: new PlanConfig([.. steps.Select(step => new PlanStepConfig(step))]) { Use = use }),
        from green in Places
        from red in Places
        from isRed in Gen.Elements(true, false)
        from isRouted in Gen.Elements(true, true, false)
        select new RoutingConfig(extension, "Indicator", Indicator: isRouted ? new IndicatorConfig(green, red, isRed) : new IndicatorConfig(IsRed: isRed)),
    ];

    // Those that ask the caller.
    private static Gen<RoutingConfig>[] Asking(string extension) =>
    [
        from one in Places
        from any in Places
        from sound in Gen.Elements(MenuAction.Transfer, MenuAction.TransferAnnounced)
        from receptionist in Maybe
        select new RoutingConfig(extension, "Menu", Menu: new MenuConfig(
            [new("1", one, sound), new("*", any), new("3", Action: MenuAction.Repeat), new("4", Action: MenuAction.DialExtension), new("5", Action: MenuAction.DialByName)], Receptionist: receptionist)),
        from to in Places
        from otherwise in Maybe
        from pins in Gen.Elements<string[]>([], ["1234"])
        select new RoutingConfig(extension, "Known", Authentication: new AuthenticationConfig(to, Otherwise: otherwise) { Callers = ["06", "201"], Pins = [.. pins] }),
        from to in Maybe
        from isChecked in Gen.Elements(true, false)
        from password in Gen.Elements(true, false)
        from extra in Gen.Elements(true, false)
        select new RoutingConfig(extension, "Sign-in", SignIn: new SignInConfig(
            new SignInCodeConfig(), isChecked && password ? new SignInCodeConfig() : null, extra ? new SignInCodeConfig() : null, To: to, RecordsOnly: !isChecked)
        {
            Users = isChecked ? [new("Anna", "1001")] : [],
        }),
        from to in Places
        select new RoutingConfig(extension, "Selector", Selector: new SelectorConfig(to)),
        from callers in Gen.Elements<string[]>([], ["06"], ["201"])
        select new RoutingConfig(extension, "Disa", Disa: new DisaConfig("203", "24680") { Callers = [.. callers] }),
        from to in Places
        from otherwise in Places
        select new RoutingConfig(extension, "Postal", LocationRouting: new LocationRoutingConfig(LocationKey.PostalCode, [new("10", to)], otherwise)),
    ];

    // Those that go by what holds now.
    private static Gen<RoutingConfig>[] Opening(string extension) =>
    [
        from open in Places
        from closed in Maybe
        from hours in Periods.ListOf()
        from holiday in Maybe
        from vacation in Maybe
        from availability in Gen.Elements(Enum.GetValues<Availability>())
        select new RoutingConfig(extension, "Filter", TimeFilter: new TimeFilterConfig(
            open, Closed(closed), Times(hours), holiday is null ? null : Closed(holiday), vacation is null ? null : Closed(vacation), availability)),
        from to in Places
        from otherwise in Places
        select new RoutingConfig(extension, "Back-up", BackUp: new BackUpConfig(["desk"], to, otherwise)),
        from to in Places
        from state in Gen.Elements(Enum.GetValues<NightModeState>())
        from hours in Periods.ListOf()
        from always in Places.Where(place => place.Length == 3).ListOf()
        from never in Places.Where(place => place.Length == 3).ListOf()
        select new RoutingConfig(extension, "Night", NightMode: new NightModeConfig(to, state, Times(hours)) { AlwaysOn = [.. always], AlwaysOff = [.. never] }),
        from within in Places
        from above in Maybe
        select new RoutingConfig(extension, "Limit", CallLimit: new CallLimitConfig(2, within, above)),
    ];

    // Noon is in the vacation.
    private static OpeningTimesConfig Times(IEnumerable<WeekPeriodConfig> hours) => new(AllPublicHolidays: true)
    {
        Hours = [.. hours],
        Vacations = [new VacationConfig("Away", "2026-11-25T00:00", "2026-11-26T00:00")],
    };

    private static ClosedConfig Closed(string? to) => new(to, to is null ? "00000000000000000000000000000001" : null);

    private static ReachForwardConfig? Forward(string? to) => to is null ? null : new ReachForwardConfig(to);
}
