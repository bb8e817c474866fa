using Softswitch.Domain.Media;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Services;

/// <summary>Plays one sound to its end.</summary>
internal static class AnnouncementService
{
    public static ServiceStep Begin(ServicePlan plan, CallService service) =>
        plan.Play(service.Sound is { } sound ? new Sound.File(sound) : plan.Prompt(PromptId.Welcome)).Step();
}
