using Softswitch.Domain.Media;

namespace Softswitch.Domain.Services;

/// <summary>Every tone of the country for some seconds.</summary>
internal static class ToneService
{
    private const int Milliseconds = 6_000;

    public static ServiceStep Begin(ServicePlan plan) => plan.Play(
        plan.Tone(CallTone.Dial, Milliseconds),
        new Sound.Silence(1_000),
        plan.Tone(CallTone.Ringing, Milliseconds),
        new Sound.Silence(1_000),
        plan.Tone(CallTone.Busy, Milliseconds),
        new Sound.Silence(1_000),
        plan.Tone(CallTone.Congestion, Milliseconds)).Step();
}
