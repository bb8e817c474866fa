using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Domain.Tests.Routing;

public sealed class HuntTurnsTests
{
    private static readonly ImmutableArray<Destination> Members = [new("201"), new("202"), new("203")];

    [Fact]
    public void Circular_begins_with_the_next_each_time()
    {
        var turns = HuntTurns.New;
        var firsts = new List<string>();
        for (var call = 0; call < 4; call++)
        {
            (turns, var order) = turns.Take(HuntOrder.Circular, Members);
            Assert.Equal("201 202 203", string.Join(' ', order.OrderBy(member => member.Value, StringComparer.Ordinal)));
            firsts.Add(order[0].Value);
        }

        Assert.Equal(["201", "202", "203", "201"], firsts);
    }

    [Fact]
    public void Circular_goes_on_from_the_start_when_the_last_first_has_left()
    {
        var (turns, _) = HuntTurns.New.Take(HuntOrder.Circular, [new("299"), .. Members]);
        Assert.Equal("201", turns.Take(HuntOrder.Circular, Members).Turns[0].Value);
    }

    [Fact]
    public void Uniform_begins_with_who_has_had_no_call_for_longest()
    {
        var turns = HuntTurns.New.After(new ExtensionNumber("201")).After(new ExtensionNumber("203")).After(new ExtensionNumber("201"));
        Assert.Equal("202 203 201", string.Join(' ', turns.Take(HuntOrder.Uniform, Members).Turns));
    }

    [Theory]
    [InlineData(HuntOrder.Fixed)]
    [InlineData(HuntOrder.Simultaneous)]
    public void Other_orders_are_that_of_the_members(HuntOrder order) =>
        Assert.Equal("201 202 203", string.Join(' ', HuntTurns.New.After(new ExtensionNumber("201")).Take(order, Members).Turns));
}
