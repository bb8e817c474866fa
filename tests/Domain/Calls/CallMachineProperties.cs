using FsCheck;
using FsCheck.Fluent;
using Softswitch.Domain.Calls;
using static Softswitch.Domain.Tests.Calls.CallFixture;

namespace Softswitch.Domain.Tests.Calls;

/// <summary>What holds for every sequence of inputs, however senseless.</summary>
public sealed class CallMachineProperties
{
    private static readonly Gen<CallInput[]> Sequences =
        Gen.Elements(CallInputs.All).ArrayOf(40);

    [Fact]
    public void Any_sequence_leaves_no_device_ringing_once_the_call_ends() => Check(inputs =>
    {
        var open = new HashSet<LegId>();
        var state = CallState.New;
        foreach (var input in Prefixed(inputs))
        {
            var transition = Apply(state, input);
            foreach (var command in Commands(transition))
                Count(open, command);
            // Legs that end by themselves need no command.
            if (input is CallInput.Refused refused)
                open.Remove(refused.Leg);
            if (input is CallInput.Released released)
                open.Remove(released.Leg);
            if (input is CallInput.Closed or CallInput.GatewayLost or CallInput.TimerFired { Timer: CallTimer.Closing })
                open.Clear();
            state = transition.State;
            if (state.Phase >= CallPhase.Ending && open.Count > 0)
                return false;
        }

        return true;
    });

    [Fact]
    public void Any_sequence_gives_at_most_one_verdict_and_one_end() => Check(inputs =>
    {
        var state = CallState.New;
        var ends = 0;
        foreach (var input in Prefixed(inputs))
        {
            var next = Apply(state, input).State;
            if (state.Verdict is not null && next.Verdict != state.Verdict && !IsCorrected(state, next))
                return false;
            var isLedOn = next.Phase == CallPhase.Routing && (state.Phase == CallPhase.Ringing || state.Service is not null);
            if ((next.Phase < state.Phase && !isLedOn) || (next.Phase >= CallPhase.Ending) != next.Verdict.HasValue)
                return false;
            ends += state.Phase != CallPhase.Ended && next.Phase == CallPhase.Ended ? 1 : 0;
            state = next;
        }

        return ends <= 1;
    });

    // An answer that turns out, before the end, never to have reached the caller.
    private static bool IsCorrected(CallState state, CallState next) =>
        state is { Phase: CallPhase.Ending, Verdict: CallVerdict.Answered } && next is { Phase: CallPhase.Ending, AnsweredAt: null };

    [Fact]
    public void Any_sequence_ends_when_the_gateway_closes() => Check(inputs =>
    {
        var state = Run(CallState.New, [.. Prefixed(inputs), new CallInput.Closed([])]);
        return state is { Phase: CallPhase.Ended, Verdict: not null } && state.Legs.All(leg => leg.Phase == LegPhase.Ended);
    });

    [Fact]
    public void Any_sequence_is_decided_the_same_way_twice() => Check(inputs =>
    {
        var (once, again) = (Run(CallState.New, [.. Prefixed(inputs)]), Run(CallState.New, [.. Prefixed(inputs)]));
        return once.Phase == again.Phase && once.Verdict == again.Verdict && once.Legs.SequenceEqual(again.Legs);
    });

    [Fact]
    public void Any_sequence_accepts_only_changes_that_are_still_asked_for() => Check(inputs =>
    {
        var asking = new HashSet<LegId>();
        var state = CallState.New;
        foreach (var input in Prefixed(inputs))
        {
            if (input is CallInput.Renegotiated { Leg: var asks })
                asking.Add(asks);
            if (input is CallInput.RenegotiationWithdrawn { Leg: var withdraws })
                asking.Remove(withdraws);
            var transition = Apply(state, input);
            foreach (var command in Commands(transition))
            {
                if (command is LegCommand.AcceptRenegotiation && !asking.Contains(command.Leg))
                    return false;
            }

            state = transition.State;
        }

        return true;
    });

    [Fact]
    public void Any_sequence_lets_a_leg_that_took_its_change_back_ask_again() => Check(inputs =>
    {
        var state = CallState.New;
        foreach (var input in Prefixed(inputs))
        {
            var transition = Apply(state, input);
            var isTold = Commands(transition).Count(command => command is LegCommand.ForgetRenegotiation) == 1;
            if (isTold != (input is CallInput.RenegotiationWithdrawn && state.Phase is not (CallPhase.New or CallPhase.Ending or CallPhase.Ended)))
                return false;
            state = transition.State;
        }

        return true;
    });

    private static IEnumerable<CallInput> Prefixed(CallInput[] inputs) =>
    [
        new CallInput.Offered(Offer),
        new CallInput.Routed(new Route(Caller, Destination, [Target("a"), Target("b")], null)),
        .. inputs,
    ];

    private static void Count(HashSet<LegId> open, LegCommand command)
    {
        if (command is LegCommand.Offer)
            open.Add(command.Leg);
        else if (command is LegCommand.Cancel or LegCommand.End)
            open.Remove(command.Leg);
    }

    private static void Check(Func<CallInput[], bool> property) =>
        Prop.ForAll(Sequences.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
