using Softswitch.Domain.Media;

namespace Softswitch.Domain.Services;

/// <summary>Music on hold, until the caller hangs up.</summary>
internal static class MusicService
{
    public static ServiceStep Begin(ServicePlan plan, CallService service) =>
        plan.PlayOverAndOver(new Sound.Music(service.Music ?? Sound.Music.Standard)).Step();
}
