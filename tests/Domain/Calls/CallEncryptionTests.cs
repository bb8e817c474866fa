using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Trunks;
using static Softswitch.Domain.Tests.Calls.CallFixture;

namespace Softswitch.Domain.Tests.Calls;

/// <summary>Calls of which one side must be encrypted (SPEC D6).</summary>
public sealed class CallEncryptionTests
{
    private static readonly LegId First = new(1);
    private static readonly LegId Second = new(2);

    [Fact]
    public void Caller_who_is_not_encrypted_as_he_must_is_told_why()
    {
        var transition = Apply(BeingRouted(), new CallInput.Routed(Route.Refused(Caller, null, CallVerdict.Unencrypted)));

        Assert.Equal([new LegCommand.Refuse(LegId.Caller, 488, ReleaseCause.Unencrypted)], Commands(transition));
        Assert.Equal(CallVerdict.Unencrypted, transition.State.Verdict);
    }

    [Theory]
    [InlineData(Encryption.Optional, false, false)]
    [InlineData(Encryption.Signalling, false, false)]
    [InlineData(Encryption.Required, false, true)]
    [InlineData(Encryption.Optional, true, true)]
    public void Media_is_secured_when_either_side_must(Encryption called, bool caller, bool expected)
    {
        var route = new Route(Caller, Destination, [Target("a") with { Encryption = called }], null, SecuresMedia: caller);

        var offer = Assert.IsType<LegCommand.Offer>(Assert.Single(Commands(Apply(BeingRouted(), new CallInput.Routed(route)))));

        Assert.Equal(expected, offer.SecuresMedia);
    }

    [Fact]
    public void Every_trunk_is_asked_for_secured_media_when_the_caller_must()
    {
        var route = new Route(Caller, Destination, [], null, [Carrier("one"), Carrier("two")], SecuresMedia: true);
        var dialling = Run(BeingRouted(), new CallInput.Routed(route), new CallInput.TrunkClaimed(TrunkSeat.Granted));

        var second = Apply(Run(dialling, new CallInput.Refused(First, 503)), new CallInput.TrunkClaimed(TrunkSeat.Granted));

        Assert.True(Assert.IsType<LegCommand.Dial>(Assert.Single(Commands(second))).SecuresMedia);
    }

    [Fact]
    public void Phone_that_could_not_be_offered_the_call_gives_it_the_verdict()
    {
        var transition = Apply(Ringing(), new CallInput.Refused(First, 488, CallVerdict.Unencrypted));

        Assert.Equal([new LegCommand.Refuse(LegId.Caller, 488, ReleaseCause.Unencrypted)], Commands(transition));
        Assert.Equal(CallVerdict.Unencrypted, transition.State.Verdict);
    }

    [Fact]
    public void Phone_that_is_busy_says_more_than_one_that_could_not_be_offered_the_call()
    {
        var state = Run(
            Ringing("a", "b"), new CallInput.Refused(First, 488, CallVerdict.Unencrypted), new CallInput.Refused(Second, 486));

        Assert.Equal((CallVerdict.Busy, 486), (state.Verdict!.Value, state.Status));
    }

    [Fact]
    public void Carrier_that_cannot_be_offered_the_call_ends_it_with_the_verdict()
    {
        var state = Run(Dialling("one"), new CallInput.Refused(First, 488, CallVerdict.Unencrypted));

        Assert.Equal((CallVerdict.Unencrypted, 488, ReleaseCause.Unencrypted), (state.Verdict!.Value, state.Status, state.Cause!.Value));
    }
}
