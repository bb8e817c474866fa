using Softswitch.Protocols.Sip.Dialogs;
using static Softswitch.Protocols.Sip.Dialogs.NegotiationMessage;
using static Softswitch.Protocols.Sip.Dialogs.NegotiationVerdict;

namespace Softswitch.Protocols.Tests.Sip.Dialogs;

public sealed class OfferAnswerMachineTests
{
    /// <summary>
    /// Each row is a story: <c>L</c> or <c>R</c> (who sends), the message, <c>+</c> when it has a description, and the verdict.
    /// </summary>
    [Theory]
    // The patterns of RFC 6337 table 1.
    [InlineData("L Invite+ Offer, R Provisional+ Preview, R InviteSuccess+ Answer, L Ack Nothing")]
    [InlineData("L Invite+ Offer, R ReliableProvisional+ Answer, L Prack Nothing, R InviteSuccess+ Repeated, L Ack Nothing")]
    [InlineData("L Invite Nothing, R Provisional Nothing, R InviteSuccess+ Offer, L Ack+ Answer")]
    [InlineData("L Invite Nothing, R ReliableProvisional+ Offer, L Prack+ Answer, R PrackSuccess Nothing, R InviteSuccess Nothing")]
    [InlineData("R Invite+ Offer, L ReliableProvisional+ Answer, R Prack+ Offer, L PrackSuccess+ Answer, L InviteSuccess Nothing")]
    [InlineData("R Invite+ Offer, L ReliableProvisional+ Answer, L Update+ Offer, R UpdateSuccess+ Answer, L InviteSuccess Nothing")]
    [InlineData("R Invite+ Offer, L InviteSuccess+ Answer, L Update+ Offer, R UpdateSuccess+ Answer")]
    // An answer is answered once, and only where it belongs.
    [InlineData("L Invite+ Offer, R ReliableProvisional+ Answer, R ReliableProvisional+ Repeated, R Provisional+ Repeated")]
    [InlineData("L Invite+ Offer, R InviteSuccess Missing")]
    [InlineData("L Invite Nothing, R InviteSuccess Missing")]
    [InlineData("L Invite Nothing, R InviteSuccess+ Offer, L Ack Missing")]
    [InlineData("L Invite Nothing, R ReliableProvisional+ Offer, L Prack Missing")]
    [InlineData("L Update+ Offer, R UpdateSuccess Missing")]
    // RFC 3261 14.1, 14.2: re-INVITEs that meet.
    [InlineData("L Invite+ Offer, R Invite+ Glare, R Invite Glare, L Invite+ TooEarly")]
    [InlineData("R Invite+ Offer, R Invite+ TooEarly, L Invite+ Glare, L Invite Glare")]
    [InlineData("R Invite Nothing, R Invite TooEarly, L Invite Glare")]
    // RFC 3311 5.2: UPDATE beside offers.
    [InlineData("L Invite+ Offer, R Update+ Glare, L Update+ TooEarly, R Update Nothing")]
    [InlineData("L Update+ Offer, R Update+ Glare, L Update+ TooEarly, L Update TooEarly, R Update Nothing")]
    [InlineData("L Update+ Offer, R Invite+ Glare, L Invite+ TooEarly")]
    [InlineData("R Update+ Offer, R Update+ TooEarly, L Update+ Glare, R Invite+ TooEarly, R Invite TooEarly")]
    [InlineData("L Invite Nothing, L Update+ TooEarly, R Update+ TooEarly")]
    [InlineData("R Invite+ Offer, L ReliableProvisional+ Answer, L InviteSuccess+ Repeated, R Invite+ Offer")]
    // RFC 3262 3: no 2xx before the PRACK of an offer.
    [InlineData("R Invite Nothing, L ReliableProvisional+ Offer, L InviteSuccess TooEarly, R Prack+ Answer, L InviteSuccess Nothing")]
    // Refusals leave the session as it was.
    [InlineData("L Invite+ Offer, R InviteFailure RolledBack, R Invite+ Offer")]
    [InlineData("L Invite Nothing, R ReliableProvisional+ Offer, R InviteFailure RolledBack, L Invite+ Offer")]
    [InlineData("L Invite+ Offer, R ReliableProvisional+ Answer, R InviteFailure Nothing, L InviteFailure Nothing")]
    [InlineData("L Update+ Offer, R UpdateFailure RolledBack, R Update+ Offer, L UpdateFailure RolledBack")]
    [InlineData("R Invite+ Offer, L ReliableProvisional+ Answer, R Prack+ Offer, L PrackFailure RolledBack, L InviteSuccess Nothing")]
    // The INVITE that ends leaves a pending UPDATE alone.
    [InlineData("R Invite+ Offer, L ReliableProvisional+ Answer, R Update+ Offer, L InviteSuccess Nothing, L UpdateSuccess+ Answer")]
    public void Negotiation_follows_the_story(string story)
    {
        var state = default(OfferAnswerState);
        foreach (var line in story.Split(", "))
        {
            var words = line.Split(' ');
            var message = Enum.Parse<NegotiationMessage>(words[1].TrimEnd('+'));
            var before = state;
            (state, var verdict) = OfferAnswerMachine.Apply(
                state, words[0] == "L" ? Side.Local : Side.Remote, message, words[1].EndsWith('+'));
            Assert.Equal(line, $"{words[0]} {words[1]} {verdict}");
            if (verdict is Glare or TooEarly or Missing)
                Assert.Equal(before, state);
        }
    }

    [Fact]
    public void Every_state_and_message_has_a_verdict_and_mirrors()
    {
        foreach (var (state, from, message, hasDescription) in Everything())
        {
            var (next, verdict) = OfferAnswerMachine.Apply(state, from, message, hasDescription);
            var (mirrored, other) = OfferAnswerMachine.Apply(Mirror(state), Mirror(from), message, hasDescription);
            // What we may not send is what we would refuse, save the 2xx that waits for a PRACK: it may be received.
            if (message == InviteSuccess && (verdict == TooEarly || other == TooEarly))
                continue;
            Assert.Equal((Mirror(next), verdict), (mirrored, other));
            Assert.True(next.Stage == InviteStage.None == (next.Inviter == Side.None));
        }
    }

    [Fact]
    public void Every_pending_offer_ends_with_the_answer_or_the_refusal_of_its_carrier()
    {
        foreach (var (state, from, message, _) in Everything())
        {
            var (next, verdict) = OfferAnswerMachine.Apply(state, from, message, hasDescription: true);
            if (verdict != Offer)
                continue;
            var answerIn = message switch
            {
                Invite => InviteSuccess,
                ReliableProvisional => Prack,
                InviteSuccess => Ack,
                Prack => PrackSuccess,
                _ => UpdateSuccess,
            };
            Assert.Equal(Answer, OfferAnswerMachine.Apply(next, Mirror(from), answerIn, hasDescription: true).Verdict);
        }
    }

    private static IEnumerable<(OfferAnswerState State, Side From, NegotiationMessage Message, bool Has)> Everything() =>
        from state in Reachable()
        from side in new[] { Side.Local, Side.Remote }
        from message in Enum.GetValues<NegotiationMessage>()
        from has in new[] { false, true }
        select (state, side, message, has);

    private static HashSet<OfferAnswerState> Reachable()
    {
        var seen = new HashSet<OfferAnswerState> { default };
        var open = new Queue<OfferAnswerState>(seen);
        while (open.TryDequeue(out var state))
        {
            foreach (var side in new[] { Side.Local, Side.Remote })
            {
                foreach (var message in Enum.GetValues<NegotiationMessage>())
                {
                    foreach (var has in new[] { false, true })
                    {
                        var next = OfferAnswerMachine.Apply(state, side, message, has).Next;
                        if (seen.Add(next))
                            open.Enqueue(next);
                    }
                }
            }
        }
        return seen;
    }

    private static OfferAnswerState Mirror(OfferAnswerState state) =>
        state with { Inviter = Mirror(state.Inviter), Offerer = Mirror(state.Offerer) };

    private static Side Mirror(Side side) => side switch
    {
        Side.Local => Side.Remote,
        Side.Remote => Side.Local,
        _ => Side.None,
    };
}
