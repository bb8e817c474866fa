namespace Softswitch.Gateway.Observation;

/// <summary>What is kept and copied of SIP messages.</summary>
public sealed record CaptureOptions
{
    /// <summary>Memory for the ladders of recent calls, in bytes; 0 to keep none.</summary>
    public int LadderBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The collector that gets a copy of every message (HEP 3 over UDP); null for none.</summary>
    public HepTarget? Hep { get; init; }
}
