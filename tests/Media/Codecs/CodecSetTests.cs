using Softswitch.Media.Codecs;

namespace Softswitch.Media.Tests.Codecs;

public sealed class CodecSetTests
{
    [Fact]
    public void Machine_without_libopus_does_not_offer_opus()
    {
        var asked = new List<string>();
        var codecs = new CodecSet(name =>
        {
            asked.Add(name);
            return false;
        });

        Assert.DoesNotContain(AudioFormats.Opus, codecs.Offered);
        Assert.Contains(AudioFormats.G722, codecs.Offered);
        Assert.Null(codecs.CreateEncoder(AudioFormats.Opus));
        Assert.Null(codecs.CreateDecoder(AudioFormats.Opus));
        Assert.Equal(["libopus.so.0"], asked);
    }

    [Fact]
    public void Library_that_does_not_exist_cannot_be_loaded() => Assert.False(OpusLibrary.CanLoad("libopus.so.nowhere"));

    [OpusFact]
    public void Machine_with_libopus_offers_it_first() => Assert.Equal(AudioFormats.Opus, CodecSet.OfSystem.Offered[0]);

    [Fact]
    public void Sound_of_every_format_is_coded_at_its_own_rate()
    {
        foreach (var format in CodecSet.OfSystem.Offered)
        {
            var encoder = CodecSet.OfSystem.CreateEncoder(format);
            var decoder = CodecSet.OfSystem.CreateDecoder(format);
            var isSound = format.SampleRate > 0 && format != AudioFormats.ComfortNoise;

            Assert.Equal(isSound ? format.SampleRate : null, encoder?.SampleRate);
            Assert.Equal(isSound ? format.SampleRate : null, decoder?.SampleRate);
        }
    }
}
