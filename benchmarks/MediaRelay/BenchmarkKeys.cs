using Softswitch.Gateway.MediaPorts;
using Softswitch.Protocols.Srtp;

namespace Softswitch.Benchmarks.MediaRelay;

/// <summary>Keys that are no secret.</summary>
internal static class BenchmarkKeys
{
    public static MediaKeys Of(byte ours, byte theirs) => new(Key(ours), Key(theirs));

    private static SrtpMasterKey Key(byte fill)
    {
        var suite = SrtpSuite.AesCm128Tag80;
        return new SrtpMasterKey(suite, Enumerable.Repeat(fill, SrtpMasterKey.LengthFor(suite)).ToArray());
    }
}
