using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Services;
using Softswitch.Domain.Trunks;

namespace Softswitch.Domain.Tests.Calls;

/// <summary>One of every input there is, for two legs; a new input that is missing here fails the table test.</summary>
internal static class CallInputs
{
    public static IEnumerable<CallInput> For(LegId leg)
    {
        yield return new CallInput.Offered(CallFixture.Offer);
        yield return new CallInput.Routed(new Route(CallFixture.Caller, CallFixture.Destination, [CallFixture.Target("demo102")], null));
        yield return new CallInput.Routed(new Route(CallFixture.Caller, CallFixture.Destination, [CallFixture.Target("demo103")], null)
        {
            Cursor = new RouteCursor(NoAnswer: new Destination("203"), Busy: new Destination("204")),
        });
        yield return new CallInput.Routed(Route.Refused(CallFixture.Caller, null, CallVerdict.NotFound));
        yield return new CallInput.Routed(new Route(CallFixture.Caller, CallFixture.Destination, [], null, [CallFixture.Carrier("one"), CallFixture.Carrier("two")]));
        foreach (var kind in Enum.GetValues<ServiceKind>())
            yield return new CallInput.Routed(CallFixture.ToService(kind));
        yield return new CallInput.Routed(CallFixture.Asking("700"));
        yield return new CallInput.Routed(CallFixture.Asking("201", isAsked: false));
        yield return new CallInput.TrunkClaimed(TrunkSeat.Granted);
        yield return new CallInput.TrunkClaimed(TrunkSeat.Full);
        yield return new CallInput.Progressed(leg, 180, null);
        yield return new CallInput.Progressed(leg, 183, CallFixture.Body("early"));
        yield return new CallInput.Answered(leg, CallFixture.Body("answer"));
        yield return new CallInput.Answered(leg, null, ByPlatform: true);
        yield return new CallInput.Refused(leg, 486);
        yield return new CallInput.Refused(leg, 603);
        yield return new CallInput.Cancelled();
        yield return new CallInput.Acknowledged(leg, CallFixture.Body("late answer"));
        yield return new CallInput.Renegotiated(leg, CallFixture.Body("hold"), true);
        yield return new CallInput.Renegotiated(leg, CallFixture.Body("hold"), true, CanAdapt: true);
        yield return new CallInput.RenegotiationAccepted(leg, CallFixture.Body("held"));
        yield return new CallInput.RenegotiationRefused(leg, 488);
        yield return new CallInput.RenegotiationWithdrawn(leg, CallFixture.Body("as before"), false);
        yield return new CallInput.Messaged(leg, "INFO", null);
        yield return new CallInput.Released(leg, ReleaseCause.HungUp);
        yield return new CallInput.Silent(leg);
        for (var job = 1; job <= 2; job++)
        {
            yield return new CallInput.Played(leg, job, PlayEnd.Finished);
            yield return new CallInput.Collected(leg, job, "12", DigitEnd.Complete, '#');
            yield return new CallInput.Recorded(leg, job, RecordingStop.Key, 1_000);
            yield return new CallInput.Mixed(leg, job, true);
            yield return new CallInput.Mixed(leg, job, false);
        }

        yield return new CallInput.TimerFired(CallTimer.NoAnswer);
        yield return new CallInput.TimerFired(CallTimer.Closing);
        yield return new CallInput.TimerFired(CallTimer.Overhearing);
        yield return new CallInput.Adapted(false);
        yield return new CallInput.Overheard(leg, "nl");
        yield return new CallInput.TalkFound(null);
        yield return new CallInput.TalkFound(new TalkSeat("talk-1", leg));
        yield return new CallInput.RecordingAsked(RecordingOrder.Record);
        yield return new CallInput.RecordingAsked(RecordingOrder.Stop);
        yield return new CallInput.HangUp();
        yield return new CallInput.HangUp(new OutboundReason(OutboundRule.FraudLimit, "SpendPerHour of the channel"));
        yield return new CallInput.GatewayLost(CallFixture.Start);
        yield return new CallInput.Closed([]);
    }

    public static CallInput[] All { get; } = [.. For(LegId.Caller), .. For(new LegId(1)), .. For(new LegId(2)), .. For(new LegId(7))];
}
