using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schedules;
using static Softswitch.Domain.Tests.Routing.RoutingFixture;

namespace Softswitch.Domain.Tests.Routing;

public sealed class RouteAllocationTests
{
    private const int Budget = 4096; // bytes for one way

    [Fact]
    public void Way_by_number_time_and_reach_keeps_within_its_budget()
    {
        var office = new WeekPeriodConfig(DayOfWeek.Monday, "09:00", DayOfWeek.Friday, "17:00");
        var hours = new RoutingConfig("400", "Hours", TimeRouting: new TimeRoutingConfig([new TimeRoutingRow(office, "201", "open")], "202"));
        var reach = new ReachConfig(default, [new ReachProfileConfig(ReachDefaults.Standard, ForwardNoAnswer: new("0612345678"))]);
        var question = Question(FromOutside, hours).Owning(("+31880000111", "400")).With(("201", reach, null));
        Decide(question, "+31880000111");

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            Assert.NotNull(RouteEvaluator.Decide(question, new Destination("+31880000111"), RouteCursor.Start));

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 1000, 1, Budget);
    }
}
