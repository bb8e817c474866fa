namespace Softswitch.Media.Dtmf;

/// <summary>A digit heard in the sound began or ended.</summary>
/// <param name="Digit">0-9, *, #, A-D.</param>
/// <param name="Began">False when it ended.</param>
/// <param name="Sample">Where in the stream this became certain: some 35 ms after it began, some 40 ms after it ended.</param>
public readonly record struct DtmfMark(char Digit, bool Began, long Sample);
