using Microsoft.Extensions.DependencyInjection;
using Softswitch.Contracts.Gateways;
using Softswitch.Contracts.Ladders;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;
using Softswitch.Grains.Tests.Hosting;

namespace Softswitch.Grains.Tests.Ladders;

/// <summary>The ladder of a call is found on the gateway that holds it.</summary>
public sealed class LadderFinderTests : GrainTests
{
    // The engine does not keep what it can call back: once collected it would answer never.
    private FakeLadder? _ladder;

    private ILadderFinder Finder => Host.Services.GetRequiredService<ILadderFinder>();

    [Fact]
    public async Task Ladder_of_a_call_under_way_comes_from_its_gateway()
    {
        await AttachAsync(new FakeLadder());
        await RingAsync();

        var found = await Finder.Find(Samples.Tenant, Samples.Call(1));

        Assert.Equal(CallPhase.Ringing, found!.Live!.Phase);
        Assert.Equal("Offered", Assert.Single(found.Ladder.Steps).Name);
    }

    [Fact]
    public async Task Call_that_is_not_there_has_no_ladder() => Assert.Null(await Finder.Find(Samples.Tenant, Samples.Call(9)));

    [Fact]
    public async Task Call_of_another_tenant_has_no_ladder()
    {
        await RingAsync();

        Assert.Null(await Finder.Find(new TenantId("other"), Samples.Call(1)));
    }

    [Fact]
    public async Task Gateway_that_remembers_nothing_leaves_the_ladder_empty()
    {
        await RingAsync();

        var ladder = (await Finder.Find(Samples.Tenant, Samples.Call(1)))!.Ladder;

        Assert.True(ladder is { Messages.IsEmpty: true, Steps.IsEmpty: true, IsCut: false });
    }

    [Fact]
    public async Task Gateway_that_fails_is_told_as_a_cut()
    {
        await AttachAsync(new FakeLadder { Fails = true });
        await RingAsync();

        Assert.True((await Finder.Find(Samples.Tenant, Samples.Call(1)))!.Ladder.IsCut);
        GC.KeepAlive(_ladder);
    }

    private async Task RingAsync()
    {
        await Host.RegisterAsync(Samples.BobDesk);
        await Host.Call(1).OfferAsync(Samples.AliceDesk, Samples.BobNumber.Value);
    }

    private Task AttachAsync(FakeLadder ladder)
    {
        _ladder = ladder;
        return Host.Grains.GetGrain<IGatewayGrain>(Samples.Gateway.Value).AttachLadder(Host.Grains.CreateObjectReference<ILadderLink>(ladder));
    }
}
