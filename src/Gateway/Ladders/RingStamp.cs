namespace Softswitch.Gateway.Ladders;

/// <summary>When something happened, in microseconds since 1970, and its place among all that did.</summary>
internal readonly record struct RingStamp(long Sequence, long At);
