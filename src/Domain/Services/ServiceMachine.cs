using Softswitch.Domain.Calls;

namespace Softswitch.Domain.Services;

/// <summary>The services that the platform answers with. Pure and total.</summary>
internal static class ServiceMachine
{
    /// <param name="jobs">The last job that was given out in the call.</param>
    public static ServiceStep Begin(CallService service, int jobs, DateTimeOffset now)
    {
        var state = new ServiceState(service, Job: jobs, IsIn: service.Pin is null);
        return state.IsIn ? Serve(state, now) : PinGate.Ask(new ServicePlan(state), service);
    }

    /// <summary>A job ended, or what was looked for was found.</summary>
    public static ServiceStep Apply(ServiceState state, CallInput input, DateTimeOffset now)
    {
        if (input is not CallInput.TalkFound && JobOf(input) != state.Awaited)
            return ServiceStep.Nothing(state);
        var plan = new ServicePlan(state);
        if (!state.IsIn)
            return PinGate.Next(plan, state, input) ?? Serve(state with { IsIn = true, Round = 0 }, now);
        return state.Service.Kind switch
        {
            _ when input is CallInput.TalkFound && state.Service.Kind != ServiceKind.Listening => ServiceStep.Nothing(state),
            ServiceKind.Echo => EchoService.Next(plan, state),
            ServiceKind.Clock => ClockService.Next(plan, state, now),
            ServiceKind.Digits => DigitService.Next(plan, state, input),
            ServiceKind.Recording => RecordingService.Next(plan, state, input),
            ServiceKind.Conference => ConferenceService.Next(plan, state, input),
            ServiceKind.Listening => ListeningService.Next(plan, state, input),
            ServiceKind.Announcement => AnnouncementService.Next(plan, state, input),
            _ => ServiceStep.Over(state),
        };
    }

    private static ServiceStep Serve(ServiceState state, DateTimeOffset now)
    {
        var (plan, service) = (new ServicePlan(state), state.Service);
        return service.Kind switch
        {
            ServiceKind.Echo => EchoService.Begin(plan),
            ServiceKind.Clock => ClockService.Say(plan, service, now),
            ServiceKind.Music => MusicService.Begin(plan, service),
            ServiceKind.Tones => ToneService.Begin(plan),
            ServiceKind.Digits => DigitService.Ask(plan),
            ServiceKind.Recording => RecordingService.Begin(plan),
            ServiceKind.Conference => ConferenceService.Begin(plan, service),
            ServiceKind.Listening => ListeningService.Begin(plan),
            ServiceKind.Announcement => AnnouncementService.Begin(plan, service),
            _ => ServiceStep.Over(state),
        };
    }

    private static int JobOf(CallInput input) => input switch
    {
        CallInput.Played played => played.Job,
        CallInput.Collected collected => collected.Job,
        CallInput.Recorded recorded => recorded.Job,
        CallInput.Mixed mixed => mixed.Job,
        _ => -1,
    };
}
