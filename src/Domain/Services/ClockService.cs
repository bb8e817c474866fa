using Softswitch.Domain.Media;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Services;

/// <summary>Says day and time, and the time again every ten seconds or so, for some minutes.</summary>
internal static class ClockService
{
    private const int Rounds = 20;
    private const int PauseMs = 8_000;

    public static ServiceStep Say(ServicePlan plan, CallService service, DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, Zone(service.TimeZone));
        return plan.NextRound().Play(
            plan.Prompt(PromptId.CurrentDate, new SayItem.Date(DateOnly.FromDateTime(local.DateTime))),
            plan.Prompt(PromptId.CurrentTime, new SayItem.TimeOfDay(TimeOnly.FromDateTime(local.DateTime))),
            new Sound.Silence(PauseMs)).Step();
    }

    public static ServiceStep Next(ServicePlan plan, ServiceState state, DateTimeOffset now) =>
        state.Round < Rounds ? Say(plan, state.Service, now) : ServiceStep.Over(state);

    private static TimeZoneInfo Zone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;
}
