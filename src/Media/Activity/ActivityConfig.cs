namespace Softswitch.Media.Activity;

/// <summary>What counts as speech.</summary>
/// <param name="QuietestSpeech">In dB below full scale (dBov, negative): nothing quieter is speech however silent the line.</param>
/// <param name="AboveNoise">In dB over the background that is there all the time.</param>
/// <param name="OnsetMs">Sound must last this long to be speech: clicks and knocks do not.</param>
/// <param name="HangOverMs">Speech goes on this long after its last sound, over the gaps within and between words.</param>
public sealed record ActivityConfig(double QuietestSpeech = -50, double AboveNoise = 9, int OnsetMs = 40, int HangOverMs = 300);
