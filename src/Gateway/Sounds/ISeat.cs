namespace Softswitch.Gateway.Sounds;

/// <summary>Where a leg exchanges sound with others: a room, or the other side of its call. Used by the loop of the leg.</summary>
internal interface ISeat
{
    /// <summary>It wants to know what the leg says also while the packets of that are relayed.</summary>
    bool IsListening { get; }

    /// <summary>20 ms of the leg; empty when nothing came from it.</summary>
    void Say(ReadOnlySpan<short> said);

    /// <summary>What the leg hears now; false for nothing.</summary>
    bool Hear(Span<short> heard);

    /// <summary>Makes the leg louder or softer there.</summary>
    /// <param name="said">In dB; null to mute it.</param>
    /// <param name="heard">In dB; null for nothing.</param>
    void Adjust(double? said, double? heard);

    /// <summary>A key of the leg.</summary>
    void Press(PassedKey key);

    /// <summary>The next key that the leg is to be sent; false when there is none.</summary>
    bool TryTakeKey(out PassedKey key);

    void Leave();
}
