using Softswitch.Domain.Calls;
using Softswitch.Domain.Routing;
using static Softswitch.Domain.Tests.Routing.RoutingFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>SPEC C7: what kind of call rings.</summary>
public sealed class RingAlertsTests
{
    [Theory]
    [InlineData("211", "201", RingAlert.Internal)]
    [InlineData("+31612345678", "201", RingAlert.National)]
    [InlineData(null, "201", RingAlert.National)]
    [InlineData("+493012345678", "201", RingAlert.International)]
    [InlineData("+493012345678", "300", RingAlert.Group)]
    [InlineData("211", "301", RingAlert.Group)]
    [InlineData("211", "302", RingAlert.Internal)] // a forward is no group
    public void Kind_of_call_is_told(string? caller, string to, RingAlert expected)
    {
        var asker = caller is { Length: 3 } ? Inside(caller, to) : Outside(caller);
        var turns = Group("301", "201", "202");
        var question = Question(
            asker, Group("300", "201"), turns with { Group = turns.Group! with { Order = Softswitch.Domain.Routing.Extensions.HuntOrder.Fixed } }, Forward("302", "201"));
        Assert.Equal(expected, RingAlerts.Of(question, Decide(question, to).Cursor));
    }
}
