using Softswitch.Domain.Calls;
using static Softswitch.Domain.Tests.Calls.CallFixture;

namespace Softswitch.Domain.Tests.Calls;

/// <summary>A change that its asker took back while the other side was still deciding.</summary>
public sealed class WithdrawnChangeTests
{
    private static readonly LegId Callee = new(1);
    private static readonly MessageBody Before = Body("before");

    private static readonly CallInput.Renegotiated Hold = new(LegId.Caller, Body("hold"), true);
    private static readonly CallInput.RenegotiationWithdrawn Withdrawn = new(LegId.Caller, Before, false);
    private static readonly CallInput.RenegotiationAccepted Accepted = new(Callee, Body("held"));

    [Fact]
    public void Asker_may_go_on_at_once()
    {
        var transition = Apply(Run(Talking(), Hold), Withdrawn);

        Assert.Equal(new LegCommand.ForgetRenegotiation(LegId.Caller), Assert.Single(Commands(transition)));
    }

    [Fact]
    public void Acceptance_after_all_is_taken_back_by_what_the_asker_stands_by()
    {
        var transition = Apply(Run(Talking(), Hold, Withdrawn), Accepted);

        Assert.Equal([new LegCommand.Acknowledge(Callee, Before), new LegCommand.Renegotiate(Callee, Before)], Commands(transition));
        Assert.False(transition.State.Find(LegId.Caller)!.Held);
        var restored = Apply(transition.State, new CallInput.RenegotiationAccepted(Callee, Body("as before")));
        Assert.Empty(Commands(restored));
        Assert.Null(restored.State.Negotiation);
        Assert.False(restored.State.Find(LegId.Caller)!.Held);
    }

    [Fact]
    public void Acceptance_that_crossed_the_withdrawal_is_taken_back_as_well()
    {
        var accepted = Run(Talking(), Hold, Accepted);
        Assert.True(accepted.Find(LegId.Caller)!.Held);

        var transition = Apply(accepted, Withdrawn);

        Assert.Equal(
            [new LegCommand.ForgetRenegotiation(LegId.Caller), new LegCommand.Acknowledge(Callee, Before), new LegCommand.Renegotiate(Callee, Before)],
            Commands(transition));
        Assert.False(transition.State.Find(LegId.Caller)!.Held);
    }

    [Fact]
    public void Hold_that_stood_before_stands_after_a_resume_was_taken_back()
    {
        var held = Run(Talking(), Hold, Accepted);
        var state = Run(
            held,
            new CallInput.Renegotiated(LegId.Caller, Body("resume"), false),
            new CallInput.RenegotiationWithdrawn(LegId.Caller, Body("hold"), true),
            new CallInput.RenegotiationAccepted(Callee, Body("resumed")),
            new CallInput.RenegotiationAccepted(Callee, Body("held")));

        Assert.True(state.Find(LegId.Caller)!.Held);
        Assert.Null(state.Negotiation);
    }

    [Fact]
    public void Refusal_of_what_was_taken_back_ends_it()
    {
        var transition = Apply(Run(Talking(), Hold, Withdrawn), new CallInput.RenegotiationRefused(Callee, 488));

        Assert.Empty(Commands(transition));
        Assert.Null(transition.State.Negotiation);
    }

    [Fact]
    public void Change_while_one_that_was_taken_back_is_undecided_is_refused()
    {
        var transition = Apply(Run(Talking(), Hold, Withdrawn), Hold);

        Assert.Equal(new LegCommand.RefuseRenegotiation(LegId.Caller, 491), Assert.Single(Commands(transition)));
    }

    [Fact]
    public void Withdrawal_of_a_change_that_was_refused_leaves_the_one_of_the_other_side()
    {
        var asked = Run(Talking(), new CallInput.Renegotiated(Callee, Body("video"), false), Hold);

        var transition = Apply(asked, Withdrawn);

        Assert.Equal(new LegCommand.ForgetRenegotiation(LegId.Caller), Assert.Single(Commands(transition)));
        Assert.Equal(Callee, transition.State.Negotiation!.Leg);
    }
}
