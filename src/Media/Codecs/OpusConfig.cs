namespace Softswitch.Media.Codecs;

/// <summary>How Opus encodes.</summary>
/// <param name="SampleRate">Of the PCM in Hz: 8000, 16000 or 48000. The wire is the same for all of them.</param>
/// <param name="BitRate">In bit/s, 6000 to 510000.</param>
/// <param name="UsesInBandFec">Each packet may carry a coarse copy of the one before it (RFC 6716 2.1.7).</param>
/// <param name="ExpectedLossPercent">What the encoder prepares for; without any it sends no copies.</param>
/// <param name="Complexity">0 to 10: time against quality.</param>
public sealed record OpusConfig(
    int SampleRate = 48000, int BitRate = 32000, bool UsesInBandFec = true, int ExpectedLossPercent = 5, int Complexity = 5);
