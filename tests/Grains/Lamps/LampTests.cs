using Softswitch.Contracts;
using Softswitch.Contracts.Lamps;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Lamps;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Lamps;

/// <summary>What lamps show of calls and of whatever else is published, and who is told.</summary>
public sealed class LampTests : GrainTests
{
    private static readonly TimeSpan Flush = TimeSpan.FromMilliseconds(100);

    private readonly FakeLampFollower _follower = new();

    [Fact]
    public async Task Lamps_of_both_sides_follow_a_call_from_ringing_to_its_end()
    {
        await Host.RegisterAsync(BobDesk);
        await WatchAsync("101");
        await WatchAsync("102");
        var call = Host.Call(1);
        await call.OfferAsync(AliceDesk, BobNumber.Value);
        await call.RingAsync();

        await SeeAsync("102", picture => picture.Calls is [{ IsCaller: false, Light: LampLight.Blinking, Number: "101", Name: "Alice" }]);
        await SeeAsync("101", picture => picture.Calls is [{ IsCaller: true, Light: LampLight.On, Number: "102" }]);
        await call.AnswerAsync();
        await SeeAsync("102", picture => picture.Calls is [{ Light: LampLight.On }]);

        await call.SendAsync(new CallInput.Released(LegId.Caller, ReleaseCause.HungUp));
        await SeeAsync("102", picture => picture.Calls.IsEmpty);
        await SeeAsync("101", picture => picture.Calls.IsEmpty);
        Assert.Equal("Blinking On ", string.Join(' ', _follower.Told.Where(told => told.Lamp == "102").Select(told => told.Picture.Calls.FirstOrDefault()?.Light.ToString() ?? "")));
    }

    [Fact]
    public async Task Lamp_that_lost_its_memory_learns_of_a_call_by_its_heartbeat()
    {
        await Host.RegisterAsync(BobDesk);
        var call = Host.Call(1);
        await call.OfferAsync(AliceDesk, BobNumber.Value);
        await call.RingAsync();
        await call.AnswerAsync();
        await WatchAsync("102");

        await using var restarted = await GrainHost.StartAsync(Host);
        var lamp = restarted.Grains.GetGrain<ILampGrain>(GrainKeys.Lamp(Tenant, "102"));
        Assert.Empty((await lamp.Watch(restarted.Grains.CreateObjectReference<ILampFollower>(_follower))).Calls);
        var moved = restarted.Call(1).From(call);
        await moved.ResumeAsync(null);

        await restarted.PassUntilAsync(Flush, () => _follower.Told.Any(told => told.Picture.Calls is [{ Light: LampLight.On }]));
    }

    [Fact]
    public async Task Call_nothing_is_heard_of_goes_out_by_itself()
    {
        var lamp = Lamp("102");
        await lamp.Tell([Change(1), Change(2)]);
        for (var heard = TimeSpan.Zero; heard < ILampGrain.Patience; heard += TimeSpan.FromSeconds(30))
        {
            Host.Clock.Advance(TimeSpan.FromSeconds(30));
            await lamp.Tell([Change(2)]);
        }

        Assert.Equal(Call(2), Assert.Single((await WatchAsync("102")).Calls).Call);
    }

    [Fact]
    public async Task Follower_is_told_once_of_each_change_in_order_and_not_after_its_lease()
    {
        await WatchAsync("102");
        await Lamp("102").Tell([Change(1)]);
        await Lamp("102").Tell([Change(1)]);
        await Lamp("102").Tell([new LampChange(Call(1), null)]);
        await GrainHost.EventuallyAsync(() => _follower.Told.Count == 2);
        Assert.True(_follower.Told.ElementAt(1).Picture.Sequence > _follower.Told.ElementAt(0).Picture.Sequence);

        Host.Clock.Advance(ILampGrain.Lease);
        var keen = new FakeLampFollower();
        await Lamp("102").Watch(Host.Grains.CreateObjectReference<ILampFollower>(keen));
        await Lamp("102").Tell([Change(3)]);
        await GrainHost.EventuallyAsync(() => keen.Told.Count == 1);
        Assert.Equal(2, _follower.Told.Count);
    }

    [Fact]
    public async Task Lamp_shows_no_more_calls_than_may_be_and_those_that_ring_first()
    {
        await Lamp("300").Tell([.. Enumerable.Range(1, 50).Select(Change), Change(99) with { Shown = Change(99).Shown! with { Light = LampLight.Blinking } }]);

        var picture = await WatchAsync("300");

        Assert.Equal(LampPicture.MaxCalls, picture.Calls.Length);
        Assert.Equal(Call(99), picture.Calls[0].Call);
    }

    [Fact]
    public async Task Whatever_is_published_under_a_name_is_shown_there()
    {
        Assert.True((await WatchAsync("night")).LooksLike(LampPicture.Out));
        await Lamp("night").Show(new LampSignal(LampLight.On, "Night plan"));
        await Lamp("101").Count(new LampMessages(2, 1));

        await SeeAsync("night", picture => picture is { Light: LampLight.On, Label: "Night plan", IsOpen: true });
        Assert.Equal(new LampMessages(2, 1), (await WatchAsync("101")).Messages);
    }

    [Fact]
    public async Task Lamp_of_another_tenant_shows_nothing_of_it()
    {
        await Lamp("102").Tell([Change(1)]);
        var foreign = Host.Grains.GetGrain<ILampGrain>(GrainKeys.Lamp(new("other"), "102"));

        Assert.Empty((await foreign.Watch(Host.Grains.CreateObjectReference<ILampFollower>(_follower))).Calls);
    }

    private static LampChange Change(int call) => new(Call(call), new LampCall(Call(call), false, LampLight.On, "101", "Alice"));

    private ILampGrain Lamp(string name) => Host.Grains.GetGrain<ILampGrain>(GrainKeys.Lamp(Tenant, name));

    private ILampFollower Reference => field ??= Host.Grains.CreateObjectReference<ILampFollower>(_follower);

    private Task<LampPicture> WatchAsync(string name) => Lamp(name).Watch(Reference);

    private Task SeeAsync(string name, Func<LampPicture, bool> expected) =>
        Host.PassUntilAsync(Flush, () => _follower.Told.LastOrDefault(told => told.Lamp == name).Picture is { } picture && expected(picture));
}
