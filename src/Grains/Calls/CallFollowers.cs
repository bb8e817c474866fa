using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Lamps;
using Softswitch.Contracts.Live;
using Softswitch.Domain.Calls;
using Softswitch.Grains.Fraud;
using Softswitch.Grains.Lamps;
using Softswitch.Grains.Trunks;

namespace Softswitch.Grains.Calls;

/// <summary>Who has to know what becomes of a call: its channels and trunks, what led it on, the limits of the tenant, boards, lamps, and the record.</summary>
internal sealed class CallFollowers(IGrainFactory grains, FraudTeller fraud, ILiveReporter live, ILampReporter lamps, CallRecorder recorder, ILogger logger)
{
    private readonly ChannelSeats _seats = new(grains, logger);
    private readonly RoutingSeats _routing = new(grains, logger);
    private readonly CallLamps _lamps = new(lamps);

    public TrunkSeats Trunks { get; } = new(grains, logger);

    /// <summary>The call is another than before.</summary>
    public void Tell(CallState before, CallState state)
    {
        _seats.Follow(before, state);
        Trunks.Follow(before, state);
        _routing.Follow(before, state);
        fraud.Follow(before, state);
        live.Report(new LiveChange.Call(CallView.Of(state)));
        _lamps.Follow(before, state);
        if (state.Phase == CallPhase.Talking && before.Phase != CallPhase.Talking)
            recorder.Note(state);
        if (state.Phase == CallPhase.Ended && before.Phase != CallPhase.Ended)
        {
            GrainInstruments.CallEnded(state.Verdict ?? CallVerdict.Failed);
            recorder.Write(state);
        }
    }

    /// <summary>The call goes on: what channels, boards and lamps know of it is in their memory, and the call in its own, and each may be lost with a node.</summary>
    public void Remind(CallState state)
    {
        if (state.Phase is not (CallPhase.Ringing or CallPhase.Talking))
            return;
        _seats.Hold(state);
        Trunks.Hold(state);
        _routing.Hold(state);
        fraud.Hold(state);
        live.Report(new LiveChange.CallAlive(CallView.Of(state)));
        _lamps.Hold(state);
        if (state.Phase == CallPhase.Talking)
            recorder.Note(state);
    }
}
