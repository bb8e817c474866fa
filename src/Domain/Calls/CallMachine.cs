namespace Softswitch.Domain.Calls;

/// <summary>
/// The life of a call between a caller and the devices of whom he calls. Pure and total: every input in every
/// phase is taken, ignored, or rejected with an effect that tells the sender.
/// </summary>
public static class CallMachine
{
    public static CallTransition Apply(CallState state, CallInput input, DateTimeOffset now, CallPolicy policy) =>
        state.Phase switch
        {
            CallPhase.New => CallSetup.ApplyNew(state, input, now),
            CallPhase.Routing => CallSetup.ApplyRouting(state, input, now, policy),
            CallPhase.Ringing => CallRinging.Apply(state, input, now, policy),
            CallPhase.Talking => CallTalking.Apply(state, input, now, policy),
            _ => CallEnding.Apply(state, input, now),
        };
}
