using System.Collections.Frozen;
using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Lamps;
using Softswitch.Contracts.Live;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Lamps;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Users;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Routing;

/// <summary>Bob assists Alice: her calls ring at his phone, and she is told (SPEC C18). Carol calls.</summary>
public sealed class AssistantCallTests : GrainTests
{
    private static readonly ChannelName CarolDesk = new("carol-desk");
    private static readonly UserId CarolId = new(new Guid(3, 0, 0, new byte[8]));

    private readonly FakeFollower _follower = new();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var configuration = Host.Configuration;
        configuration.Users[CarolId] = new UserModel(Tenant, CarolId, "Carol", new("103"), "en", null, null, true, UserRights.All, [CarolDesk]);
        configuration.Channels[CarolDesk] = Channel(CarolDesk, CarolId);
        configuration.Extensions[new("103")] = new ExtensionModel(Tenant, new("103"), ExtensionType.User, CarolId);
        var profile = new ReachProfileConfig(ReachDefaults.Standard, ForwardUnreachable: new("103"), AssistantGroup: "Desk");
        var facts = new ReachFacts(new[] { AliceDesk, AliceSoft }.ToFrozenSet(), FrozenSet<E164>.Empty);
        configuration.Reached = [new UserReach(AliceId, AliceNumber, ReachModel.Of(new ReachConfig(AliceId, [profile]), null, facts))];
        configuration.Assistants = [new AssistantGroup("Desk", [BobNumber, AliceNumber])];
        await Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
        await Host.Board().Follow(Host.Grains.CreateObjectReference<ILiveFollower>(_follower));
        await Host.RegisterAsync(AliceDesk);
        await Host.RegisterAsync(CarolDesk);
    }

    [Fact]
    public async Task Phone_of_the_assistant_rings_and_the_manager_is_told_until_it_is_answered()
    {
        await Host.RegisterAsync(BobDesk);
        var call = Host.Call(1);
        await call.OfferAsync(CarolDesk, "101");

        var leg = Assert.Single(call.State.Legs[1..]);
        Assert.Equal((BobDesk, "102", "Alice"), (leg.Channel!.Value, leg.Party.Number, call.State.Destination!.Name));
        Assert.Contains(call.State.Way, step => step.Value.EndsWith("assistants Desk: 102", StringComparison.Ordinal));
        await SeeAsync(activity => activity.Assisted is [var ringing] && ringing == Call(1));
        Assert.Equal(AliceId, (await Host.SeeAsync(board => board.Calls.Length == 1)).Calls[0].Manager);
        Assert.Equal(Call(1), UserActivity.Of([], (await Host.Board().Snapshot()).Calls).Single(user => user.Id == AliceId).Assisted.Single());
        await LampAsync(LampLight.Blinking);

        await call.SendAsync(new CallInput.Answered(leg.Id, null));

        Assert.Equal(CallPhase.Talking, call.State.Phase);
        await SeeAsync(activity => activity.Assisted.IsEmpty);
        await LampAsync(LampLight.Out);
    }

    [Fact]
    public async Task Forward_of_the_manager_applies_where_no_assistant_has_a_phone()
    {
        await Host.RegisterAsync(CarolDesk);
        await Host.RegisterAsync(AliceSoft);
        var call = Host.Call(1);
        await call.OfferAsync(CarolDesk, "101");

        Assert.Equal(CarolDesk, Assert.Single(call.State.Legs[1..]).Channel);
        Assert.Contains(call.State.Way, step => step.Value == nameof(CallVerdict.Unreachable));
    }

    [Fact]
    public async Task Assistant_who_calls_the_manager_reaches_her()
    {
        await Host.RegisterAsync(BobDesk);
        var call = Host.Call(1);
        await call.OfferAsync(BobDesk, "101");

        Assert.Equal(AliceDesk, Assert.Single(call.State.Legs[1..]).Channel);
    }

    [Fact]
    public async Task Manager_whose_caller_gives_up_is_told_no_more()
    {
        await Host.RegisterAsync(BobDesk);
        var call = Host.Call(1);
        await call.OfferAsync(CarolDesk, "101");
        await SeeAsync(activity => !activity.Assisted.IsEmpty);

        await call.SendAsync(new CallInput.Cancelled());

        await SeeAsync(activity => activity.Assisted.IsEmpty);
    }

    private Task SeeAsync(Predicate<UserActivity> expected) => Host.PassUntilAsync(
        TimeSpan.FromMilliseconds(100),
        () => _follower.Events.Select(each => each.Change).OfType<LiveChange.User>().LastOrDefault(change => change.View.Id == AliceId) is { } last && expected(last.View));

    private Task LampAsync(LampLight expected) => Host.PassUntilAsync(TimeSpan.FromMilliseconds(100), async () =>
    {
        var picture = await Host.Grains.GetGrain<ILampGrain>(GrainKeys.Lamp(Tenant, AliceNumber.Value)).Watch(Host.Grains.CreateObjectReference<ILampFollower>(new FakeLampFollower()));
        return (picture.Calls.IsEmpty ? LampLight.Out : picture.Calls[0].Light) == expected;
    });
}
