using Softswitch.Media.Activity;

namespace Softswitch.Media.Mixing;

/// <summary>How a mixer mixes.</summary>
/// <param name="SampleRate">8000, 16000 or 48000 Hz: of all that goes in and comes out.</param>
/// <param name="MostSpeakers">No more than these are heard at once: the loudest.</param>
/// <param name="Activity">What counts as speech; null for speech from its first frame on, so that no word loses its beginning.</param>
public sealed record MixerConfig(int SampleRate, int MostSpeakers = 8, ActivityConfig? Activity = null);
