using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using static Softswitch.Domain.Tests.Reach.ReachFixture;

namespace Softswitch.Domain.Tests.Reach;

/// <summary>What a profile gives a call, and the numbers that calls are made from.</summary>
public sealed class ReachProfileTests
{
    [Fact]
    public void Caller_id_is_that_of_the_class_then_of_the_profile()
    {
        var config = Example with
        {
            Profiles = [new ReachProfileConfig("Work", CallerId: Company)],
            CallClasses = [new CallClassConfig("Colleagues", Extensions: ["102"]), new CallClassConfig("Customers", Personal, Prefixes: ["0049"])],
        };

        Assert.Equal(new E164(Personal), Decide(config, Customer).CallerId);
        Assert.Equal(new E164(Company), Decide(config, "102").CallerId);
        Assert.Null(Decide(config, "+33123456789").CallerId);
        Assert.Null(ReachEvaluator.Decide(ReachModel.Of(config, null, Facts with { Numbers = [] }), From(Customer), Monday, Now).CallerId);
    }

    [Fact]
    public void Profile_inherits_what_it_leaves_open_and_may_switch_it_off()
    {
        var standard = new ReachProfileConfig(
            "Standard", null, Company, new("700"), new("701"), new("702"), 45, ReachShownNumber.Called, Ring(Desk), "Desk two", AnalysesCalls: true, new("703"), ConfirmsForwards: true);
        var off = new ReachProfileConfig("Private", null, "", new(), new(), new(), 5, ReachShownNumber.Own, new(), "", AnalysesCalls: false, new(), ConfirmsForwards: false);
        var config = Example with { Profiles = [standard, new ReachProfileConfig("Work"), off] };

        var (inherited, switchedOff) = (Decide(config, "102"), Decide(config, Brother));

        Assert.Equal(("700", "701", "702", 45), (inherited.ForwardAlways?.Value, inherited.ForwardBusy?.Value, inherited.ForwardNoAnswer?.Value, inherited.NoAnswerAfter));
        Assert.Equal((ReachShownNumber.Called, Desk, "Desk two", true), (inherited.ShownNumber, inherited.Rings(), inherited.AssistantGroup, inherited.AnalysesCalls));
        Assert.Equal(new E164(Company), inherited.CallerId);
        Assert.Equal(("703", true), (inherited.ForwardUnreachable?.Value, inherited.ConfirmsForwards));
        Assert.Equal((null, false), (switchedOff.ForwardUnreachable, switchedOff.ConfirmsForwards));
        Assert.Equal((null, null, null, 5), (switchedOff.ForwardAlways, switchedOff.ForwardBusy, switchedOff.ForwardNoAnswer, switchedOff.NoAnswerAfter));
        Assert.Equal((ReachShownNumber.Own, "all", null, false), (switchedOff.ShownNumber, switchedOff.Rings(), switchedOff.AssistantGroup, switchedOff.AnalysesCalls));
        Assert.Null(switchedOff.CallerId);
    }

    [Fact]
    public void Device_that_is_gone_is_passed_over_and_all_ring_when_none_is_left()
    {
        var config = Example with { Profiles = [new ReachProfileConfig("Work", Devices: Ring("old", Desk)), new ReachProfileConfig("Private", Devices: Ring("old"))] };

        Assert.Equal(Desk, Decide(config, "102").Rings());
        Assert.Equal("all", Decide(config, Brother).Rings());
    }

    [Theory]
    [InlineData("#32#0201234567", false, "0201234567", false, Personal)]
    [InlineData("#31#0201234567", false, "0201234567", true, null)]
    [InlineData("#33#0201234567", false, "#33#0201234567", false, null)]
    [InlineData("#32#", false, "#32#", false, null)]
    [InlineData("1320201234567", true, "0201234567", false, Personal)]
    [InlineData("1310201234567", true, "0201234567", true, null)]
    [InlineData("1320201234567", false, "1320201234567", false, null)]
    [InlineData("0201234567", true, "0201234567", false, null)]
    public void Code_before_a_number_chooses_who_calls(string dialled, bool isMobile, string left, bool isAnonymous, string? callerId)
    {
        var model = ModelOf(Example with { CallerIdCodes = [new CallerIdCodeConfig("32", Personal)] });

        var read = CallerIdPrefix.Read(model, dialled, isMobile);

        Assert.Equal((left, isAnonymous, callerId), (read.Dialled, read.IsAnonymous, read.CallerId?.Value));
    }
}
