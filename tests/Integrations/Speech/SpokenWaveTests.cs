using System.Buffers.Binary;
using Softswitch.Contracts.Speech;
using Softswitch.Integrations.Speech;

namespace Softswitch.Integrations.Tests.Speech;

public sealed class SpokenWaveTests
{
    [Fact]
    public void File_of_one_channel_comes_out_as_it_was()
    {
        var file = Waves.Of(100, 22_050);

        var spoken = Assert.IsType<SpeechResult.Spoken>(SpokenWave.Read(file));

        Assert.Equal(22_050, spoken.SampleRate);
        Assert.Equal(file, spoken.Wave.ToArray());
    }

    [Fact]
    public void Two_channels_become_one_of_their_mean()
    {
        var spoken = Assert.IsType<SpeechResult.Spoken>(SpokenWave.Read(Waves.Of(4, 24_000, channels: 2)));

        Assert.Equal([0, 1, 2, 3], Waves.SamplesOf(spoken.Wave));
    }

    [Theory]
    [InlineData(0xFFFFFFFF)]
    [InlineData(0x7FFFF000)]
    public void Length_that_was_not_known_beforehand_is_put_right(uint claimed)
    {
        var file = Waves.Of(10);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), claimed);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(40), claimed);

        Assert.Equal(Waves.Of(10), Assert.IsType<SpeechResult.Spoken>(SpokenWave.Read(file)).Wave.ToArray());
    }

    [Fact]
    public void Chunks_of_others_are_passed_over()
    {
        var file = Waves.Of(10);
        byte[] list = [.. "LIST"u8, 3, 0, 0, 0, 1, 2, 3, 0];

        Assert.Equal(file, Assert.IsType<SpeechResult.Spoken>(SpokenWave.Read([.. file[..36], .. list, .. file[36..]])).Wave.ToArray());
    }

    [Theory]
    [InlineData(1, 8, 1, 16_000)]
    [InlineData(3, 16, 1, 16_000)]
    [InlineData(1, 16, 3, 16_000)]
    [InlineData(1, 16, 1, 0)]
    [InlineData(1, 16, 1, -1)]
    public void Sound_of_another_kind_is_refused(short tag, short bits, short channels, int rate) =>
        Assert.Equal(SpeechFault.BadSound, Assert.IsType<SpeechResult.Failed>(SpokenWave.Read(Waves.Of(10, rate, channels, bits, tag))).Fault);

    [Fact]
    public void File_cut_anywhere_is_refused_or_ends_there()
    {
        var file = Waves.Of(20);
        for (var length = 0; length < file.Length; length++)
        {
            var isSound = length >= 46;
            Assert.Equal(isSound, SpokenWave.Read(file.AsSpan(0, length)) is SpeechResult.Spoken);
            Assert.Null(SpokenWave.Kept(file[..length]));
        }

        Assert.NotNull(SpokenWave.Kept(file));
        Assert.Null(SpokenWave.Kept([.. file, 0]));
    }

    [Fact]
    public void Rubbish_of_any_kind_is_never_more_than_refused()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var file = Waves.Of(20);
            for (var changes = random.Next(1, 12); changes > 0; changes--)
                file[random.Next(file.Length)] = (byte)random.Next(256);
            _ = SpokenWave.Read(file);
            _ = SpokenWave.Kept(file);
        }
    }
}
