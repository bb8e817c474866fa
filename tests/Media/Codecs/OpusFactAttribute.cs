using Softswitch.Media.Codecs;

namespace Softswitch.Media.Tests.Codecs;

/// <summary>A test that needs the system's libopus; skipped, with the reason, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OpusFactAttribute : FactAttribute
{
    public const string Reason = "needs libopus.so.0 (Debian package libopus0)";

    public OpusFactAttribute() => Skip = CodecSet.OfSystem.Offered.Contains(AudioFormats.Opus) ? null : Reason;
}
