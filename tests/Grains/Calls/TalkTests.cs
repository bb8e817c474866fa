using Softswitch.Domain.Calls;
using Softswitch.Domain.Gateways;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Calls;

/// <summary>What others may do with the talk of two: record it, listen to it.</summary>
public sealed class TalkTests : GrainTests
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Host.RegisterAsync(BobDesk);
    }

    [Fact]
    public async Task Talk_of_a_user_is_found_by_his_extension_for_a_listener_at_its_gateway()
    {
        var call = Host.Call(1);
        await call.OfferAsync(AliceDesk, BobNumber.Value);
        var bob = (await Host.Extension(BobNumber).User())!.Id;
        Assert.Null(await call.Grain.Overhear(bob, call.State.Gateway, "nl"));
        await call.AnswerAsync();

        Assert.Null(await call.Grain.Overhear(bob, new GatewayId("elsewhere"), "nl"));
        var seat = await call.Grain.Overhear(bob, call.State.Gateway, "nl");

        Assert.Equal(CallDriver.FirstDevice, seat!.Agent);
        var collected = await call.SendAsync(null);
        Assert.Equal(2, collected.Commands.OfType<LegCommand.Mix>().Count(mix => mix.Room == seat.Room));
        Assert.Equal([call.State.Offer!.Call], (await Host.Extension(BobNumber).User())!.Channels.SelectMany(channel => channel.Calls));
    }

    [Fact]
    public async Task Talk_is_recorded_and_one_that_is_none_is_not()
    {
        var call = Host.Call(1);
        await call.OfferAsync(AliceDesk, BobNumber.Value);
        Assert.False(await call.Grain.Record(RecordingOrder.Record));
        await call.AnswerAsync();

        Assert.True(await call.Grain.Record(RecordingOrder.Record));
        var record = Assert.Single((await call.SendAsync(null)).Commands.OfType<LegCommand.Record>());
        await call.SendAsync(new CallInput.Released(LegId.Caller, ReleaseCause.HungUp));
        await call.CloseAsync();

        var kept = Assert.Single(Assert.Single(Host.Records.Appended).Legs[0].Recordings);
        Assert.Equal(record.Name + ".wav", kept.File);
    }
}
