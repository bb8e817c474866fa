using Softswitch.Domain.Numbers;
using Softswitch.Domain.Schemes;
using static Softswitch.Domain.Tests.Schemes.SchemeFixture;

namespace Softswitch.Domain.Tests.Schemes;

public sealed class DidRoutingTests
{
    [Theory]
    [InlineData(Main, "2026-11-26T10:00+01:00", "101", "Sales", "scheme Office, plan 1 Open (Week: Thursday 09:00 - Thursday 17:00)")]
    [InlineData(Main, "2026-11-26T20:00+01:00", "601", null, "scheme Office, plan 2 Night (Week: Monday 00:00 - Sunday 24:00)")]
    [InlineData(Main, "2026-12-25T10:00+01:00", "100", null, "its own extension: it is not in scheme Office, plan 3 Holiday (Holiday: Christmas)")]
    [InlineData(Other, "2026-11-26T20:00+01:00", "100", null, "its own extension: it is not in scheme Office, plan 2 Night (Week: Monday 00:00 - Sunday 24:00)")]
    [InlineData(Alone, "2026-11-26T20:00+01:00", "109", null, "its own extension: it is in no scheme")]
    public void Did_rings_what_the_active_plan_says_or_its_own_extension(string did, string now, string extension, string? prefix, string reason) =>
        Assert.Equal(new DidRoute(new(extension), prefix, reason), Routing(null).Resolve(new(did), Instant(now)));

    [Fact]
    public void Did_of_a_scheme_switched_by_hand_rings_what_that_plan_says() => Assert.Equal(
        new DidRoute(new("112"), null, "scheme Office, plan 4 Emergency (Override: by hand)"),
        Routing(new SchemeOverride(4)).Resolve(new(Main), Instant("2026-11-26T10:00+01:00")));

    [Fact]
    public void Number_of_nobody_is_not_resolved() => Assert.Null(Routing(null).Resolve(new("+31209999999"), Instant("2026-11-26T10:00+01:00")));

    [Fact]
    public void Did_of_a_scheme_without_an_active_plan_rings_its_own_extension() => Assert.Equal(
        "its own extension: it is not in scheme Office, no plan (None: no row holds)",
        Routing(null, Office with { Week = [] }).Resolve(new(Main), Instant("2026-11-26T10:00+01:00"))!.Reason);

    private static DidRouting Routing(SchemeOverride? switched, SchemeConfig? config = null) =>
        new([new SwitchedScheme(Model(config), switched)], Dids, Amsterdam, "NL");
}
