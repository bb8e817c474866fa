using Softswitch.Gateway.Sounds;
using Softswitch.Media.Codecs;
using Softswitch.Media.Sources;

namespace Softswitch.Gateway.Tests.Sounds;

public sealed class MusicChannelTests
{
    private const long Tick = 20_000;

    private readonly MusicChannel _channel = new(new ClipSource(BuiltInMusic.Clip, loops: true), CodecSet.OfSystem);

    [Fact]
    public void Frame_is_coded_once_for_all_who_hear_it_in_a_tick()
    {
        var first = _channel.PayloadOf(AudioFormats.Pcma, Tick).ToArray();

        for (var listener = 0; listener < 1000; listener++)
            Assert.True(_channel.PayloadOf(AudioFormats.Pcma, Tick) == _channel.PayloadOf(AudioFormats.Pcma, Tick));
        Assert.Equal(160, first.Length);
        Assert.Equal(first, _channel.PayloadOf(AudioFormats.Pcma, Tick).ToArray());
        Assert.NotEqual(first, _channel.PayloadOf(AudioFormats.Pcma, 2 * Tick).ToArray());
    }

    [Fact]
    public void Music_goes_on_without_an_end_and_without_a_pause()
    {
        var loudest = 0;
        for (var tick = 1; tick <= 3_000; tick++)
        {
            var quiet = 0;
            foreach (var sample in _channel.PayloadOf(AudioFormats.Pcmu, tick * Tick))
                quiet += sample is 0xFF or 0x7F ? 1 : 0;
            loudest = quiet == 160 ? 0 : Math.Max(loudest, 160 - quiet);
            Assert.True(quiet < 160, $"Nothing is heard after {tick * 20} ms.");
        }

        Assert.Equal(160, loudest);
    }
}
