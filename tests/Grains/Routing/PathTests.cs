using Microsoft.Extensions.DependencyInjection;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Trunks;
using Softswitch.Grains.Routing;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Routing;

/// <summary>Calls that extensions lead on, with the state that only grains have.</summary>
public sealed class PathTests : GrainTests
{
    private static readonly ExtensionNumber Led = new("300");
    private static readonly E164 Number = new("+31880000100");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Host.Configuration.Numbers[Number] = new DidModel(Tenant, Number, Led);
        Host.Trunks.Put(FakeTrunks.Model("carrier"), 0.01m);
        await Host.TellAsync(ConfigurationKind.Trunk, "carrier");
    }

    [Fact]
    public async Task Group_without_a_phone_is_led_on_at_once_with_the_number_that_it_shows()
    {
        await PutAsync(new("300", "Sales", Group: new GroupConfig(["101", "102"], NoAnswer: "0612345678", Shown: ShownNumber.Called)));

        var route = await Find(FromOutside());

        var target = Assert.Single(route.Trunks);
        Assert.Equal((Number.Value, Number.Value), (target.Caller.Number, target.Diverter));
        Assert.Equal("+31612345678", target.Number);
        Assert.Contains(route.Way, step => step.Value == nameof(CallVerdict.Unreachable));
    }

    [Fact]
    public async Task Group_rings_the_phones_of_all_members_as_theirs()
    {
        await PutAsync(new("300", "Sales", Group: new GroupConfig(["101", "102"], Prefix: "Sales")));
        await Host.RegisterAsync(AliceDesk);
        await Host.RegisterAsync(BobDesk);

        var route = await Find(FromOutside());

        Assert.Equal("101 102", string.Join(' ', route.Targets.Select(target => target.Owner!.Number).Order(StringComparer.Ordinal)));
        Assert.Equal(("Sales", "Sales"), (route.Destination!.Name, route.Cursor!.Prefix));
    }

    [Fact]
    public async Task Group_rings_numbers_outside_beside_phones()
    {
        await PutAsync(new("300", "Sales", Group: new GroupConfig(["101", "0612345678", "0301234567"], Shown: ShownNumber.Called)));
        await Host.RegisterAsync(AliceDesk);

        var route = await Find(FromOutside());

        Assert.Equal("101", Assert.Single(route.Targets).Owner!.Number);
        Assert.Equal("0 +31612345678, 1 +31301234567", string.Join(", ", route.Trunks.Select(trunk => $"{trunk.Fork} {trunk.Called!.Number}")));
        Assert.Equal(Number.Value, route.Trunks[0].Caller.Number);
    }

    [Fact]
    public async Task Numbers_that_ring_at_once_take_a_place_of_the_trunk_each_and_give_it_back()
    {
        await PutAsync(new("300", "Away", Forward: new ForwardConfig("0612345678;0301234567")));
        var call = Host.Call(1);
        await call.OfferAsync(AliceDesk, "300");
        Assert.Equal((CallPhase.Ringing, 3), (call.State.Phase, call.State.Legs.Length));
        var trunk = Host.Trunk(new TrunkName("carrier"));
        Assert.Equal(2, (await trunk.View())!.Calls);

        await call.SendAsync(new CallInput.Answered(new LegId(2), null));
        await GrainHost.EventuallyAsync(async () => (await trunk.View())!.Calls == 1);
        Assert.Equal("+31301234567", call.State.Destination!.Number);
        await call.SendAsync(new CallInput.Released(LegId.Caller, ReleaseCause.HungUp));
        await GrainHost.EventuallyAsync(async () => (await trunk.View())!.Calls == 0);
    }

    [Fact]
    public async Task Short_number_is_dialled_as_the_number_it_stands_for()
    {
        await PutAsync(new("3456", "Supplier", ShortNumber: new ShortNumberConfig("0301234567")));
        var route = await Find(FromAlice(1) with { Dialled = "3456" });
        Assert.Equal("+31301234567", Assert.Single(route.Trunks).Number);
        Assert.Empty(route.Way);
    }

    [Fact]
    public async Task Back_up_route_is_taken_while_no_channel_is_registered()
    {
        await PutAsync(new("300", "Back-up", BackUp: new BackUpConfig(["bob-desk", "nobody"], "102", "0612345678")));
        Assert.Equal("+31612345678", Assert.Single((await Find(FromOutside())).Trunks).Number);

        await Host.RegisterAsync(BobDesk);
        Assert.Equal("102", (await Find(FromOutside())).Destination!.Number);
    }

    [Fact]
    public async Task Whoever_answers_outside_is_asked_to_accept_where_the_forward_says_so()
    {
        await PutAsync(new("300", "Away", Forward: new ForwardConfig("0612345678", Confirms: true)));
        Assert.NotEmpty((await Find(FromOutside())).Confirmation!.Sounds);
        await PutAsync(new("300", "Away", Forward: new ForwardConfig("0612345678")));
        Assert.Null((await Find(FromOutside())).Confirmation);
    }

    [Fact]
    public async Task Limit_counts_calls_until_they_end()
    {
        await PutAsync(new("300", "Limit", CallLimit: new CallLimitConfig(1, "102")));
        await Host.RegisterAsync(BobDesk);
        var first = Host.Call(1);
        await first.OfferAsync(AliceDesk, "300");
        Assert.Equal(CallPhase.Ringing, first.State.Phase);

        Assert.Equal(CallVerdict.Busy, (await Find(FromAlice(2))).Refusal);
        Assert.Null((await Find(FromAlice(1))).Refusal);

        await first.SendAsync(new CallInput.Cancelled());
        await first.CloseAsync();
        Assert.Null((await Find(FromAlice(3))).Refusal);
    }

    [Fact]
    public async Task Turns_go_round_and_a_member_who_answered_waits_longest()
    {
        await Host.RegisterAsync(AliceDesk);
        await Host.RegisterAsync(BobDesk);
        await PutAsync(new("300", "Circular", Group: new GroupConfig(["101", "102"], HuntOrder.Circular)));
        Assert.Equal("Alice", (await Find(FromOutside())).Destination!.Name);
        Assert.Equal("Bob", (await Find(FromOutside())).Destination!.Name);

        await PutAsync(new("300", "Uniform", Group: new GroupConfig(["102", "101"], HuntOrder.Uniform)));
        var call = Host.Call(9);
        await call.OfferAsync(AliceDesk, "300");
        await call.AnswerAsync();
        Assert.Equal("Alice", (await Find(FromOutside())).Destination!.Name);
    }

    [Fact]
    public async Task Member_who_rang_in_vain_rings_again_where_the_group_leads_to()
    {
        await Host.RegisterAsync(BobDesk);
        await PutAsync(new("300", "Sales", Group: new GroupConfig(["102"], Busy: "102")));
        var call = Host.Call(1);
        await call.OfferAsync(AliceDesk, "300");
        await call.SendAsync(new CallInput.Refused(new LegId(1), 486));

        Assert.Equal((CallPhase.Ringing, 3), (call.State.Phase, call.State.Legs.Length));
        Assert.Equal(call.Id, Assert.Single((await Host.Channel(BobDesk).View())!.Calls));
    }

    private async Task PutAsync(RoutingConfig config)
    {
        Host.Configuration.RoutingModels[new ExtensionNumber(config.Extension)] = RoutingModel.Of(config, NumberPlans.For("NL"));
        await Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
    }

    private static CallOffer FromOutside() => FromAlice(7) with
    {
        Dialled = Number.Value,
        Channel = default,
        Trunk = new TrunkCaller(new TrunkName("carrier"), new E164("+31201234567")),
    };

    private static CallOffer FromAlice(int call) => new(
        Call(call), Tenant, AliceDesk, Gateway, "300", "", false, new MessageBody(MessageBody.Sdp, "v=0"u8.ToArray()));

    private Task<Route> Find(CallOffer offer) => Host.Services.GetRequiredService<RouteFinder>().Find(offer);
}
