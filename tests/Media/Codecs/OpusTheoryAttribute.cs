using Softswitch.Media.Codecs;

namespace Softswitch.Media.Tests.Codecs;

/// <summary>A table of tests that need the system's libopus; skipped, with the reason, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OpusTheoryAttribute : TheoryAttribute
{
    public OpusTheoryAttribute() => Skip = CodecSet.OfSystem.Offered.Contains(AudioFormats.Opus) ? null : OpusFactAttribute.Reason;
}
