using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Services;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using static Softswitch.Domain.Tests.Calls.CallFixture;

namespace Softswitch.Domain.Tests.Services;

/// <summary>Services that ask for a PIN first, and conferences that are recorded.</summary>
public sealed class PinGateTests
{
    [Fact]
    public void Nobody_hears_a_service_before_its_pin()
    {
        var begun = Call(ServiceKind.Echo, "4711");
        Assert.IsType<LegCommand.Collect>(Commands(begun)[^1]);

        Assert.False(begun.State.Service!.IsIn);

        var right = Key(begun.State, "4711");

        Assert.True(right.State.Service!.IsIn);
        var welcome = Assert.IsType<Sound.Say>(Assert.Single(Assert.IsType<LegCommand.Play>(Assert.Single(Commands(right))).Sounds));
        Assert.Equal(PromptId.EchoTest, Assert.IsType<SayItem.Prompt>(Assert.Single(welcome.Items)).Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("471")]
    [InlineData("47110")]
    public void Wrong_pin_is_asked_for_three_times_in_all(string keyed)
    {
        var state = Call(ServiceKind.Conference, "4711").State;
        for (var attempt = 1; attempt < 3; attempt++)
        {
            state = Key(state, keyed).State;
            Assert.Equal(CallPhase.Talking, state.Phase);
        }

        Assert.Equal(CallPhase.Ending, Key(state, keyed).State.Phase);
    }

    [Fact]
    public void Recorded_conference_is_in_the_call_of_its_member()
    {
        var state = Call(ServiceKind.Conference, null, records: true).State;
        var welcomed = Apply(state, new CallInput.Played(LegId.Caller, state.Service!.Awaited, PlayEnd.Finished));
        var mix = Assert.IsType<LegCommand.Mix>(Assert.Single(Commands(welcomed)));
        Assert.True(mix.Records);

        var mixed = Apply(welcomed.State, new CallInput.Mixed(LegId.Caller, mix.Job, true, "600-1"));

        Assert.Equal("600-1", Assert.Single(mixed.State.Recordings).Name);
    }

    private static CallTransition Call(ServiceKind kind, string? pin, bool records = false)
    {
        var route = ToService(kind);
        return Apply(BeingRouted(), new CallInput.Routed(route with { Service = route.Service! with { Pin = pin, Records = records } }));
    }

    private static CallTransition Key(CallState state, string digits) =>
        Apply(state, new CallInput.Collected(LegId.Caller, state.Service!.Awaited, digits, digits.Length > 0 ? DigitEnd.Complete : DigitEnd.Nothing));
}
