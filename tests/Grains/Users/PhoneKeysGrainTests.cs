using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Lamps;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Lamps;
using Softswitch.Domain.Reach;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Users;

/// <summary>Keys of phones, and what phones are told of how they stand (SPEC P3).</summary>
public sealed class PhoneKeysGrainTests : GrainTests
{
    private readonly FakeLampFollower _follower = new();

    [Fact]
    public async Task Key_is_switched_for_the_user_with_the_phone_in_the_log()
    {
        Assert.Equal(PhoneKeyVerdict.Done, await Keys(AliceDesk).Press(new PhoneKey.Quiet(true)));
        Assert.Equal(PhoneKeyVerdict.Done, await Keys(AliceSoft).Press(new PhoneKey.Forward(PhoneForwardKind.NoAnswer, true, "102", 4)));

        Assert.Equal(new ReachOverrides(AliceId, DoNotDisturb: true, PhoneForward: new PhoneForwardConfig(NoAnswer: "102", NoAnswerAfter: 20)), Host.Overrides.Of(AliceId));
        Assert.Equal("phone:alice-soft", Host.Overrides.By!.Who);
    }

    [Fact]
    public async Task Key_that_stands_so_already_changes_nothing()
    {
        Assert.Equal(PhoneKeyVerdict.Done, await Keys(AliceDesk).Press(new PhoneKey.Quiet(false)));
        Assert.Null(Host.Overrides.By);
    }

    [Fact]
    public async Task Key_that_leads_nowhere_or_is_nobodys_or_contended_is_refused()
    {
        Assert.Equal(PhoneKeyVerdict.Impossible, await Keys(AliceDesk).Press(new PhoneKey.Forward(PhoneForwardKind.Busy, true, "boss")));
        Assert.Equal(PhoneKeyVerdict.Nobodys, await Keys(new("nobody")).Press(new PhoneKey.Quiet(true)));
        Host.Overrides.IsContended = true;
        Assert.Equal(PhoneKeyVerdict.NotNow, await Keys(AliceDesk).Press(new PhoneKey.Quiet(true)));
        Assert.Null(Host.Overrides.Of(AliceId));
    }

    [Fact]
    public async Task Phones_are_told_whatever_switched_it()
    {
        Assert.Equal(LampFeatures.Of(null), (await WatchAsync()).Features);

        await Keys(AliceDesk).Press(new PhoneKey.Forward(PhoneForwardKind.Always, true, "102"));
        await Host.TellAsync(ConfigurationKind.User, AliceId.ToString());

        await Host.PassUntilAsync(TimeSpan.FromMilliseconds(100), () => _follower.Told.Any(told => told.Picture.Features?.Always == "102"));
    }

    [Fact]
    public async Task Phone_that_was_told_nothing_learns_of_it_when_it_looks_again()
    {
        await WatchAsync();
        await Host.Overrides.Put(Tenant, new ReachOverrides(AliceId, DoNotDisturb: true), null, new Actor("boss", null, 0));
        await Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
        await Host.PassUntilAsync(TimeSpan.FromSeconds(1), async () => (await WatchAsync()).Features!.DoNotDisturb);
    }

    [Fact]
    public async Task Phone_sees_the_keys_of_its_user_alone()
    {
        var views = await Host.Grains.GetGrain<ILampViewerGrain>(GrainKeys.Channel(Tenant, BobDesk)).Look([ILampViewerGrain.Features, ILampGrain.FeaturesOf(AliceId)]);
        Assert.Equal([new LampView(ILampGrain.FeaturesOf(BobId), LampSight.Named), new LampView(ILampGrain.FeaturesOf(AliceId), LampSight.Dark)], views!.Views.ToArray());
    }

    private IPhoneKeysGrain Keys(ChannelName channel) => Host.Grains.GetGrain<IPhoneKeysGrain>(GrainKeys.Channel(Tenant, channel));

    private Task<LampPicture> WatchAsync() =>
        Host.Grains.GetGrain<ILampGrain>(GrainKeys.Lamp(Tenant, ILampGrain.FeaturesOf(AliceId))).Watch(Host.Grains.CreateObjectReference<ILampFollower>(_follower));
}
