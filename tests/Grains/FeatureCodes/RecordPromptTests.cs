using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Services;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Users;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.FeatureCodes;

/// <summary>Prompts that are recorded by telephone, and system extensions that are reached from outside: SPEC V2, X8.</summary>
public sealed class RecordPromptTests : GrainTests
{
    private static readonly E164 Own = new("+31880000177");
    private static readonly ExtensionNumber Service = new("690");

    private int _calls;

    [Fact]
    public async Task What_is_said_is_recorded_after_the_tone_heard_and_kept()
    {
        var call = await DialAsync("905");
        await KeyAsync(call, "5001");
        Assert.Equal(PromptId.SpeakAfterTone, Said(call));
        var recording = await call.SendAsync(new CallInput.Played(LegId.Caller, call.State.Service!.Awaited, PlayEnd.Finished));
        var record = Assert.IsType<LegCommand.Record>(Assert.Single(recording.Commands));
        Assert.Equal((CallerQuestion.Recording, RecordedPrompt.IdOf(call.Id, 1)), (record.Name, record.Rules.Sound));
        await RecordedAsync(call, 1500);
        Assert.Equal(PromptId.RecordingMenu, Said(call));
        await KeyAsync(call, "1");
        Assert.Equal(new Sound.Recording(CallerQuestion.Recording), call.State.Service!.Service.Question!.Sounds[0]);
        await KeyAsync(call, "2");
        Assert.Equal(PromptId.RecordingStoredAs, Said(call));
        Assert.Equal(new SoundConfig(RecordedPrompt.IdOf(call.Id, 1), "5001", "en", 1500, RecordedPrompt.Source), Host.Recorded.Kept);
        Assert.Equal("phone:alice-desk", Host.Recorded.By!.Who);
    }

    [Fact]
    public async Task What_could_not_be_recorded_is_recorded_again()
    {
        var call = await DialAsync("5002");
        await call.SendAsync(new CallInput.Played(LegId.Caller, call.State.Service!.Awaited, PlayEnd.Finished));
        await call.SendAsync(new CallInput.Recorded(LegId.Caller, call.State.Service!.Awaited, RecordingStop.Failed, 0));
        Assert.Equal((PromptId.RecordingEmpty, RecordedPrompt.IdOf(call.Id, 2)), (Said(call), call.State.Service!.Service.Question!.Record!.Sound));
        Assert.Null(Host.Recorded.Kept);
    }

    [Fact]
    public async Task Who_has_no_right_records_nothing()
    {
        Host.Configuration.Users[AliceId] = Alice with { Rights = UserRights.All & ~UserRights.Recording };
        await Host.TellAsync(ConfigurationKind.User, AliceId.ToString());
        Assert.Equal(PromptId.NotAllowed, Said(await DialAsync("905")));
    }

    [Fact]
    public async Task Who_calls_from_outside_records_as_the_user_whose_pin_he_knows()
    {
        await ReachableAsync(ServiceKind.PromptRecording);
        var call = await BringAsync();
        Assert.Equal(PromptId.EnterOwnExtension, Said(call));
        await KeyAsync(call, "101");
        Assert.Equal(PromptId.EnterPin, Said(call));
        await KeyAsync(call, "2580");
        Assert.Equal(PromptId.EnterRecordingNumber, Said(call));
        await KeyAsync(call, "5003");
        await call.SendAsync(new CallInput.Played(LegId.Caller, call.State.Service!.Awaited, PlayEnd.Finished));
        await RecordedAsync(call, 700);
        await KeyAsync(call, "2");
        Assert.Equal(("5003", 700, $"phone:{AliceId} from +31612345678"), (Host.Recorded.Kept!.Name, Host.Recorded.Kept.Milliseconds, Host.Recorded.By!.Who));
    }

    [Theory]
    [InlineData("101", "1111")]
    [InlineData("102", "0000")] // the PIN that everybody begins with
    [InlineData("999", "2580")]
    [InlineData("", "")]
    public async Task Who_does_not_know_a_pin_is_out_after_three_attempts(string extension, string pin)
    {
        await ReachableAsync(ServiceKind.TimeConfiguration);
        var call = await BringAsync();
        for (var i = 0; i < 3; i++)
        {
            await KeyAsync(call, extension);
            Assert.Equal(PromptId.EnterPin, Said(call));
            await KeyAsync(call, pin);
        }

        Assert.Equal(PromptId.TooManyAttempts, Said(call));
        await call.SendAsync(new CallInput.Played(LegId.Caller, call.State.Service!.Awaited, PlayEnd.Finished));
        Assert.Equal(CallPhase.Ending, call.State.Phase);
    }

    [Fact]
    public async Task Guesses_of_one_caller_are_counted_over_his_calls_and_over_users()
    {
        await ReachableAsync(ServiceKind.TimeConfiguration);
        for (var i = 0; i < PinGuesses.Most; i += 3)
        {
            var call = await BringAsync();
            for (var j = 0; j < 3; j++)
            {
                await KeyAsync(call, $"9{i + j:00}");
                await KeyAsync(call, "1111");
            }

            await call.CloseAsync();
        }

        var blocked = await BringAsync();
        await KeyAsync(blocked, "101");
        await KeyAsync(blocked, "2580");
        Assert.Equal(PromptId.PinBlocked, Said(blocked));
    }

    [Fact]
    public async Task Own_phones_need_no_pin()
    {
        await ReachableAsync(ServiceKind.TimeConfiguration);
        var call = await DialAsync(Service.Value);
        Assert.Equal(PromptId.PlanMenu, Said(call));
    }

    [Fact]
    public async Task Limit_counts_a_call_as_long_as_it_is_in_a_menu()
    {
        await ReachableAsync(ServiceKind.TimeConfiguration);
        var limit = new ExtensionNumber("300");
        Host.Configuration.RoutingModels[limit] = RoutingModel.Of(new RoutingConfig("300", "Limit", CallLimit: new CallLimitConfig(1, Service.Value)), NumberPlans.For("NL"));
        Host.Configuration.Numbers[Own] = new DidModel(Tenant, Own, limit);
        await Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
        var call = await BringAsync();
        await KeyAsync(call, "101");
        await KeyAsync(call, "2580");
        Assert.Equal(PromptId.PlanMenu, Said(call));
        Assert.Equal(CallVerdict.Busy, (await BringAsync()).State.Verdict);
        await call.SendAsync(new CallInput.Released(LegId.Caller, ReleaseCause.HungUp));
        await call.CloseAsync();
        Assert.Equal(PromptId.EnterOwnExtension, Said(await BringAsync()));
    }

    private static PromptId Said(CallDriver call) =>
        ((SayItem.Prompt)((Sound.Say)call.State.Service!.Service.Question!.Sounds[0]).Items[0]).Id;

    private static Task KeyAsync(CallDriver call, string digits) =>
        call.SendAsync(new CallInput.Collected(LegId.Caller, call.State.Service!.Awaited, digits, DigitEnd.Complete));

    private static Task RecordedAsync(CallDriver call, int milliseconds) =>
        call.SendAsync(new CallInput.Recorded(LegId.Caller, call.State.Service!.Awaited, RecordingStop.Key, milliseconds));

    private async Task ReachableAsync(ServiceKind kind)
    {
        Host.Users.Pins[AliceId] = "2580";
        Host.Trunks.Put(FakeTrunks.Model("carrier"), 0.01m);
        await Host.TellAsync(ConfigurationKind.Trunk, "carrier");
        Host.Configuration.Numbers[Own] = new DidModel(Tenant, Own, Service);
        Host.Configuration.ServiceKinds[Service] = kind;
        Host.Configuration.Extensions[Service] = new ExtensionModel(Tenant, Service, ExtensionType.Service, null);
        Host.Configuration.Switched.Add(new SwitchedScheme(new SchemeModel(Tenant, "Office", true, [], [], [], []), null));
        await Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
    }

    private async Task<CallDriver> DialAsync(string number)
    {
        var call = Host.Call(90 + _calls++);
        await call.OfferAsync(AliceDesk, number);
        return call;
    }

    private async Task<CallDriver> BringAsync()
    {
        var call = Host.Call(90 + _calls++);
        await call.SendAsync(new CallInput.Offered(new CallOffer(
            call.Id, Tenant, default, Gateway, Own.Value, "", false, new MessageBody(MessageBody.Sdp, "v=0"u8.ToArray()),
            new TrunkCaller(new TrunkName("carrier"), new E164("+31612345678")))));
        return call;
    }
}
