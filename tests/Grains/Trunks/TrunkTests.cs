using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Trunks;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Trunks;

/// <summary>Places on a trunk, its health, and who looks after it.</summary>
public sealed class TrunkTests : GrainTests
{
    private static readonly TrunkName Carrier = new("carrier");
    private static readonly GatewayId Other = new("gw2");

    [Fact]
    public async Task Trunk_nobody_configured_takes_no_call() =>
        Assert.Equal(TrunkSeat.Unknown, await Occupy(1));

    [Fact]
    public async Task Trunk_out_of_use_takes_no_call_at_all()
    {
        await Configure(FakeTrunks.Model("carrier") with { Enabled = false });
        Assert.Equal(TrunkSeat.Unknown, await Occupy(1, TrunkUse.Emergency));
    }

    [Fact]
    public async Task Full_trunk_takes_a_call_again_when_one_has_left()
    {
        await Configure(FakeTrunks.Model("carrier") with { MaxCalls = 2 });
        Assert.Equal([TrunkSeat.Granted, TrunkSeat.Granted, TrunkSeat.Full], [await Occupy(1), await Occupy(2, TrunkUse.Incoming), await Occupy(3)]);
        Assert.Equal(TrunkSeat.Granted, await Occupy(1));

        await Trunk.Release(Call(2));

        Assert.Equal(TrunkSeat.Granted, await Occupy(3));
        Assert.Equal(2, (await Trunk.View())!.Calls);
    }

    [Fact]
    public async Task Emergency_call_passes_a_full_a_hurried_and_a_broken_trunk()
    {
        await Configure(FakeTrunks.Model("carrier") with { MaxCalls = 1, MaxCallsPerSecond = 1 });
        await Occupy(1);
        await Trunk.Serve(Gateway, new TrunkReport(false, null, "no answer"));
        Assert.Equal(TrunkSeat.Granted, await Occupy(2, TrunkUse.Emergency));
    }

    [Fact]
    public async Task Calls_faster_than_the_carrier_wants_are_turned_away_for_a_second()
    {
        await Configure(FakeTrunks.Model("carrier") with { MaxCallsPerSecond = 2 });
        Assert.Equal([TrunkSeat.Granted, TrunkSeat.Granted, TrunkSeat.TooFast], [await Occupy(1), await Occupy(2), await Occupy(3)]);

        Host.Clock.Advance(TimeSpan.FromSeconds(0.5));

        Assert.Equal([TrunkSeat.Granted, TrunkSeat.TooFast], [await Occupy(3), await Occupy(4)]);
    }

    [Fact]
    public async Task Call_nobody_has_heard_of_for_minutes_loses_its_place()
    {
        await Configure(FakeTrunks.Model("carrier") with { MaxCalls = 2 });
        await Occupy(1);
        await Occupy(2);

        Host.Clock.Advance(TimeSpan.FromMinutes(2));
        await Trunk.Hold(Call(2));
        Host.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(1, (await Trunk.View())!.Calls);
        Assert.Equal(TrunkSeat.Granted, await Occupy(3));
    }

    [Fact]
    public async Task Carrier_that_does_not_answer_is_passed_over_but_may_bring_calls()
    {
        await Configure(FakeTrunks.Model("carrier"));
        await Trunk.Serve(Gateway, new TrunkReport(false, null, "no answer"));
        Assert.Equal((TrunkSeat.Down, TrunkSeat.Granted), (await Occupy(1), await Occupy(2, TrunkUse.Incoming)));
        Assert.False((await Trunk.View())!.IsUp);

        await Trunk.Serve(Gateway, new TrunkReport(true, null, "200 OK"));

        Assert.Equal(TrunkSeat.Granted, await Occupy(1));
    }

    [Fact]
    public async Task Trunk_whose_registration_was_refused_is_down_only_if_it_registers()
    {
        await Configure(FakeTrunks.Model("carrier") with { Registers = true });
        await Trunk.Serve(Gateway, new TrunkReport(true, false, "403 Forbidden"));
        Assert.Equal(TrunkSeat.Down, await Occupy(1));

        await Configure(FakeTrunks.Model("carrier"));

        Assert.Equal(TrunkSeat.Granted, await Occupy(1));
    }

    [Fact]
    public async Task Report_nobody_has_confirmed_for_long_says_nothing_any_more()
    {
        await Configure(FakeTrunks.Model("carrier"));
        await Trunk.Serve(Gateway, new TrunkReport(false, null, "no answer"));
        Host.Clock.Advance(ITrunkGrain.Duty);
        Assert.Equal(TrunkSeat.Granted, await Occupy(1));
        Assert.Null((await Trunk.View())!.Gateway);
    }

    [Fact]
    public async Task One_gateway_has_the_duty_until_it_stops_offering()
    {
        await Configure(FakeTrunks.Model("carrier"));
        var report = new TrunkReport(null, null, null);
        Assert.True(await Trunk.Serve(Gateway, report));
        Assert.False(await Trunk.Serve(Other, report));
        Assert.True(await Trunk.Serve(Gateway, report));

        Host.Clock.Advance(ITrunkGrain.Duty);

        Assert.True(await Trunk.Serve(Other, report));
        Assert.False(await Trunk.Serve(Gateway, report));
    }

    private ITrunkGrain Trunk => Host.Trunk(Carrier);

    private Task<TrunkSeat> Occupy(int call, TrunkUse use = TrunkUse.Outgoing) => Trunk.Occupy(Call(call), use);

    private Task Configure(TrunkModel trunk)
    {
        Host.Trunks.Put(trunk);
        return Host.TellAsync(Contracts.Configuration.ConfigurationKind.Trunk, trunk.Name.Value);
    }
}
