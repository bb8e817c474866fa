using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using Softswitch.Domain.Users;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.FeatureCodes;

/// <summary>A PIN that is changed by telephone: SPEC D2.</summary>
public sealed class PinChangeTests : GrainTests
{
    private int _calls;

    [Fact]
    public async Task First_pin_is_changed_without_being_asked_for_and_the_next_only_by_who_knows_it()
    {
        var call = await DialAsync();
        await KeyAsync(call, "7391");
        await KeyAsync(call, "7391");
        Assert.Equal(PromptId.PinChanged, Said(call));
        Assert.Equal(("7391", "phone:alice-desk"), (Host.Users.Pins[AliceId], Host.Users.By!.Who));

        var again = await DialAsync();
        Assert.Equal(PromptId.EnterPin, Said(again));
        await KeyAsync(again, "1111");
        Assert.Equal(PromptId.PinWrong, Said(again));
        await KeyAsync(again, "7391");
        await KeyAsync(again, "2580");
        await KeyAsync(again, "2580");
        Assert.Equal("2580", Host.Users.Pins[AliceId]);
    }

    [Fact]
    public async Task Who_guesses_in_one_call_after_the_other_is_not_listened_to_for_an_hour()
    {
        Host.Users.Pins[AliceId] = "2580";
        for (var i = 0; i < PinGuesses.Most / 3; i++)
        {
            var call = await DialAsync();
            for (var j = 0; j < 3; j++)
                await KeyAsync(call, "1111");
            Assert.Equal(PromptId.TooManyAttempts, Said(call));
            await call.CloseAsync();
        }

        var blocked = await DialAsync();
        await KeyAsync(blocked, "2580");
        Assert.Equal(PromptId.PinBlocked, Said(blocked));
        await blocked.CloseAsync();
        Host.Clock.Advance(PinGuesses.Memory);
        var later = await DialAsync();
        await KeyAsync(later, "2580");
        Assert.Equal(PromptId.EnterNewPin, Said(later));
    }

    [Fact]
    public async Task Pin_is_changed_also_when_somebody_changes_the_user_meanwhile()
    {
        Host.Users.Conflicts = 2;
        var call = await DialAsync();
        await KeyAsync(call, "7391");
        await KeyAsync(call, "7391");
        Assert.Equal("7391", Host.Users.Pins[AliceId]);
        Host.Users.Conflicts = 3;
        var failed = await DialAsync();
        await KeyAsync(failed, "7391");
        await KeyAsync(failed, "2580");
        await KeyAsync(failed, "2580");
        Assert.Equal((PromptId.CallFailed, "7391"), (Said(failed), Host.Users.Pins[AliceId]));
    }

    private static PromptId Said(CallDriver call) =>
        ((SayItem.Prompt)((Sound.Say)call.State.Service!.Service.Question!.Sounds[0]).Items[0]).Id;

    private static Task KeyAsync(CallDriver call, string digits) =>
        call.SendAsync(new CallInput.Collected(LegId.Caller, call.State.Service!.Awaited, digits, DigitEnd.Complete));

    private async Task<CallDriver> DialAsync()
    {
        var call = Host.Call(80 + _calls++);
        await call.OfferAsync(AliceDesk, "907");
        return call;
    }
}
