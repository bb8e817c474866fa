using Softswitch.Domain.Sounds;

namespace Softswitch.Domain.Media;

/// <summary>How a leg is recorded.</summary>
/// <param name="MaxSeconds">It ends then.</param>
/// <param name="EndKeys">Keys that end it.</param>
/// <param name="SilenceSeconds">It ends after so long a silence; 0 for never.</param>
/// <param name="BothSides">Also what the leg hears, on a channel of its own.</param>
/// <param name="IsKept">It is there after the call, in a file of its name; otherwise only as long as the call.</param>
/// <param name="Sound">Its audio is kept for a sound of the tenant that may be made of it; null when none is.</param>
public sealed record RecordingRules(
    int MaxSeconds = 300, string EndKeys = "#", int SilenceSeconds = 0, bool BothSides = false, bool IsKept = false, SoundId? Sound = null);
