namespace Softswitch.Domain.Services;

/// <summary>Lets a caller whom the platform had answered hear that he is not put through.</summary>
internal static class RefusalService
{
    private const int ToneMilliseconds = 5_000;

    public static ServiceStep Begin(ServicePlan plan, CallService service) => plan.Play(plan.Tone(service.Tone, ToneMilliseconds)).Step();
}
