using Softswitch.Media.Codecs;

namespace Softswitch.Media.Tests.Codecs;

public sealed class AudioFormatsTests
{
    // RFC 3551 table 4.
    [Theory]
    [InlineData(0, "PCMU", 8000, 8000)]
    [InlineData(8, "PCMA", 8000, 8000)]
    [InlineData(9, "G722", 8000, 16000)]
    [InlineData(13, "CN", 8000, 8000)]
    public void Static_type_names_its_format(int type, string name, int clockRate, int sampleRate)
    {
        var format = AudioFormats.OfStaticType(type);

        Assert.Equal((name, clockRate, sampleRate), (format?.Name, format?.ClockRate, format?.SampleRate));
        Assert.Same(format, AudioFormats.Find(name, clockRate));
    }

    [Theory]
    [InlineData("OPUS", 48000, true)]
    [InlineData("Telephone-Event", 8000, true)]
    [InlineData("telephone-event", 48000, true)]
    [InlineData("opus", 8000, false)]
    [InlineData("G722", 16000, false)]
    [InlineData("speex", 8000, false)]
    public void Name_found_with_its_clock_rate_only(string name, int clockRate, bool isFound) =>
        Assert.Equal(isFound, AudioFormats.Find(name, clockRate) is not null);

    [Theory]
    [InlineData(95, false)]
    [InlineData(96, true)]
    [InlineData(127, true)]
    [InlineData(128, false)]
    public void Dynamic_types_are_the_upper_ones(int type, bool isDynamic) => Assert.Equal(isDynamic, AudioFormats.IsDynamic(type));

    [Fact]
    public void Packet_of_g722_moves_the_timestamp_by_half_its_samples()
    {
        Assert.Equal(160, AudioFormats.G722.TicksOf(20)); // RFC 3551 4.5.2
        Assert.Equal(320, AudioFormats.G722.SamplesOf(20));
        Assert.Equal(960, AudioFormats.Opus.TicksOf(20));
    }

    [Fact]
    public void Dynamic_format_has_no_static_type()
    {
        Assert.Null(AudioFormats.Opus.StaticPayloadType);
        Assert.Null(AudioFormats.OfStaticType(101));
    }
}
