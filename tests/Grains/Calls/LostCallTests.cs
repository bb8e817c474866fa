using Softswitch.Contracts.Calls;
using Softswitch.Domain.Calls;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Calls;

/// <summary>What a call, its channels and its board lose with a node, and what they do not take from strangers.</summary>
public sealed class LostCallTests : GrainTests
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Host.RegisterAsync(BobDesk);
    }

    [Fact]
    public async Task Offer_of_another_tenant_is_not_taken()
    {
        var grain = Host.Call(1).Grain;
        var foreign = new CallOffer(Call(1), new("other"), AliceDesk, Gateway, BobNumber.Value, "", false, null);

        Assert.False((await grain.Handle(new CallEvent(1, new CallInput.Offered(foreign)))).Known);
        var checkpoint = new CallReceipt(true, 1, [], CallState.New with { Phase = CallPhase.Talking, Offer = foreign });
        Assert.False((await grain.Resume(checkpoint, new CallEvent(2, null))).Known);
        Assert.Null(await grain.View());
    }

    [Fact]
    public async Task Heartbeat_gives_channels_and_board_back_what_they_lost()
    {
        var before = Host.Call(1);
        await before.OfferAsync(AliceDesk, BobNumber.Value);
        await before.AnswerAsync();
        await using var after = await GrainHost.StartAsync(Host);

        await after.Call(1).From(before).ResumeAsync(null);

        await GrainHost.EventuallyAsync(async () => (await after.Channel(BobDesk).View())!.Calls.Contains(Call(1)));
        await GrainHost.EventuallyAsync(async () => (await after.Channel(AliceDesk).View())!.Calls.Contains(Call(1)));
        await after.SeeAsync(snapshot => snapshot.Calls is [{ Phase: CallPhase.Talking }]);
    }

    [Fact]
    public async Task Answered_call_lost_with_all_who_knew_of_it_has_a_record_until_it_was_last_heard_of()
    {
        var call = Host.Call(1);
        await call.OfferAsync(AliceDesk, BobNumber.Value);
        await call.AnswerAsync();
        Host.Clock.Advance(TimeSpan.FromSeconds(30));
        await call.CollectAsync();
        var heardAt = Host.Clock.GetUtcNow();

        await using var after = await GrainHost.StartAsync(Host);
        after.Clock.Advance(heardAt + TimeSpan.FromMinutes(5) - after.Clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        Assert.Empty(after.Records.Appended);
        await after.PassUntilAsync(TimeSpan.FromMinutes(1), () => !after.Records.Appended.IsEmpty, atMost: TimeSpan.FromMinutes(3));

        var record = Assert.Single(after.Records.Appended);
        Assert.Equal(("Answered", true, heardAt.ToUnixTimeMilliseconds()), (record.Verdict, record.Presumed, record.Ended));
    }
}
