using System.Collections.Frozen;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Fraud;
using Softswitch.Domain.Media;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using Softswitch.Domain.Trunks;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Routing;

/// <summary>Who calls in and is let through calls as a user: SPEC C10.</summary>
public sealed class InwardTests : GrainTests
{
    private const string Pin = "24680";
    private static readonly E164 Number = new("+31880000180");

    private int _calls;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Host.Configuration.Numbers[Number] = new DidModel(Tenant, Number, new("380"));
        Host.Configuration.RoutingModels[new("380")] = RoutingModel.Of(new("380", "Disa", Disa: new DisaConfig("101", Pin)), NumberPlans.For("NL"));
        Host.Configuration.Limits = new FraudRules(
            FraudLimits.OfTenant, new Dictionary<ChannelName, FraudLimits> { [AliceDesk] = FraudLimits.OfChannel with { CallsPerMinute = 1 } }.ToFrozenDictionary());
        Host.Trunks.Put(FakeTrunks.Model("carrier") with { CarriesEmergency = true }, 0.01m);
        await Host.TellAsync(ConfigurationKind.Trunk, "carrier");
        Host.Configuration.Settings = Host.Configuration.Settings with { ShowsCompanyNumber = false };
        await ChangeAsync(user => user with { Number = new E164("+31880000101"), Channels = [AliceDesk] });
    }

    [Fact]
    public async Task Right_pin_calls_inside_as_the_user_who_is_in_the_record()
    {
        await Host.RegisterAsync(BobDesk);
        var call = await LetInAsync();
        await KeyAsync(call, "102");

        Assert.Equal(CallPhase.Ringing, call.State.Phase);
        Assert.Equal((AliceId, "101", "Bob"), (call.State.Caller.User!.Value, call.State.Caller.Number, call.State.Destination!.Name));
        Assert.Equal("carrier", call.State.Legs[0].Trunk!.Value.Value);
        Assert.Contains(call.State.Way, step => step.Value == "calls as 101");
        await call.SendAsync(new CallInput.Released(LegId.Caller, ReleaseCause.PeerEnded));
        await call.CloseAsync();
        var record = Assert.Single(Host.Records.Appended);
        Assert.Equal((AliceId, "101", Number.Value), (record.Caller.User, record.Caller.Number, record.Dialled));
    }

    [Fact]
    public async Task Call_to_outside_shows_his_number_and_is_counted_against_him()
    {
        var call = await LetInAsync();
        await KeyAsync(call, "0612345678");
        var trunk = Assert.Single(call.State.Trunks);
        Assert.Equal(("+31612345678", "+31880000101", false), (trunk.Number, trunk.Caller.Number, trunk.Anonymous));
        Assert.Equal(AliceDesk, (await Host.Fraud.Status()).Channels.Single().Channel);

        var second = await LetInAsync();
        await KeyAsync(second, "0612345678");
        Assert.Equal(CallTone.Congestion, Tone(second));
    }

    [Fact]
    public async Task What_he_may_not_call_he_may_not_call_this_way_but_for_help()
    {
        await ChangeAsync(user => user with { Barred = NumberCategory.International });
        var call = await LetInAsync();
        await KeyAsync(call, "004915112345678");
        Assert.Empty(call.State.Trunks);
        Assert.Equal(CallTone.Congestion, Tone(call));

        var help = await LetInAsync();
        await KeyAsync(help, "112");
        var trunk = Assert.Single(help.State.Trunks);
        Assert.Equal((true, "+31880000101"), (trunk.IsEmergency, trunk.Caller.Number));
    }

    [Fact]
    public async Task Indicator_is_switched_as_by_his_own_phone()
    {
        var indicator = new ExtensionNumber("360");
        await Host.Routing.Put(Tenant, new RoutingConfig("360", "Away", Indicator: new IndicatorConfig("101", "102")), null, new Actor("test", null, 0));
        Host.Configuration.Extensions[indicator] = new ExtensionModel(Tenant, indicator, ExtensionType.Indicator, null);
        await Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
        var call = await LetInAsync();
        await KeyAsync(call, "360");
        Assert.Equal(PromptId.SwitchedOn, Said(call));
    }

    [Fact]
    public async Task Three_wrong_pins_end_a_call_and_nine_close_the_door_to_the_right_one()
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var call = await OfferAsync($"+3161234567{attempt}");
            for (var entry = 0; entry < 3; entry++)
            {
                Assert.Equal(CallPhase.Talking, call.State.Phase);
                await KeyAsync(call, "11111");
                Assert.Equal(PromptId.PinWrong, Said(call));
            }

            await call.SendAsync(new CallInput.Played(LegId.Caller, call.State.Service!.Job, PlayEnd.Finished));
            Assert.Equal(CallPhase.Ending, call.State.Phase);
        }

        var right = await OfferAsync("+31612345679");
        await KeyAsync(right, Pin);
        Assert.Equal(PromptId.PinBlocked, Said(right));
        Host.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));
        Assert.Equal(CallTone.Dial, Tone(await LetInAsync()));
    }

    [Fact]
    public async Task Who_keys_nothing_closes_the_door_to_nobody()
    {
        for (var attempt = 0; attempt < 4; attempt++)
        {
            var call = await OfferAsync("+31612345670");
            for (var entry = 0; entry < 3; entry++)
                await KeyAsync(call, "");
        }

        Assert.Equal(CallTone.Dial, Tone(await LetInAsync()));
    }

    private static CallTone Tone(CallDriver call) => ((Sound.Tone)call.State.Service!.Service.Question!.Sounds[0]).Kind;

    private static PromptId Said(CallDriver call) => ((SayItem.Prompt)((Sound.Say)call.State.Service!.Service.Question!.Sounds[0]).Items[0]).Id;

    private static Task KeyAsync(CallDriver call, string digits) =>
        call.SendAsync(new CallInput.Collected(LegId.Caller, call.State.Service!.Awaited, digits, DigitEnd.Complete));

    private async Task<CallDriver> LetInAsync()
    {
        var call = await OfferAsync("+31612345678", isAnonymous: true);
        await KeyAsync(call, Pin);
        return call;
    }

    private async Task<CallDriver> OfferAsync(string from, bool isAnonymous = false)
    {
        var call = Host.Call(80 + _calls++);
        await call.SendAsync(new CallInput.Offered(new CallOffer(
            call.Id, Tenant, default, Gateway, Number.Value, "", isAnonymous, new MessageBody(MessageBody.Sdp, "v=0"u8.ToArray()),
            new TrunkCaller(new TrunkName("carrier"), new E164(from)))));
        Assert.Equal(CallPhase.Talking, call.State.Phase);
        return call;
    }

    private async Task ChangeAsync(Func<Domain.Users.UserModel, Domain.Users.UserModel> change)
    {
        Host.Configuration.Users[AliceId] = change(Host.Configuration.Users[AliceId]);
        await Host.TellAsync(ConfigurationKind.User, AliceId.ToString());
        await Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
    }
}
