namespace Softswitch.Media.Streams;

/// <summary>What becomes of a packet that is to be relayed.</summary>
internal enum RelayVerdict
{
    /// <summary>It belongs to the source that is relayed, in order or late.</summary>
    GoOn,

    /// <summary>With it another source begins, or the same one anew.</summary>
    Switch,

    /// <summary>It is of no place in the stream.</summary>
    Drop,
}
