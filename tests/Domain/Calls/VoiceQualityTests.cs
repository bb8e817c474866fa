using Softswitch.Domain.Calls;

namespace Softswitch.Domain.Tests.Calls;

public sealed class VoiceQualityTests
{
    // ITU-T G.107 (06/2015) table B.1: lower limits of R and of MOS; and the default of the whole model.
    [Theory]
    [InlineData(90, 4.34)]
    [InlineData(80, 4.03)]
    [InlineData(70, 3.60)]
    [InlineData(60, 3.10)]
    [InlineData(50, 2.58)]
    [InlineData(93.2, 4.41)]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    [InlineData(3, 1)]
    [InlineData(120, 4.5)]
    public void Rating_published_has_the_score_published_for_it(double rating, double score) =>
        Assert.Equal(score, VoiceQuality.Score(rating), 0.01);

    // Worked out by hand from Ie,eff = Ie + (95 - Ie) Ppl / (Ppl + Bpl), and Idd(200 ms) = 3.04.
    [Theory]
    [InlineData("PCMA", 1000, 0, 0, 4.41)]
    [InlineData("pcmu", 990, 10, 0, 4.33)]
    [InlineData("PCMA", 950, 50, 0, 3.92)]
    [InlineData("PCMA", 800, 200, 0, 2.63)]
    [InlineData("G729", 1000, 0, 0, 4.10)]
    [InlineData("G729", 970, 30, 0, 3.63)]
    [InlineData("PCMA", 1000, 0, 20_000, 4.41)]
    [InlineData("PCMA", 1000, 0, 80_000, 4.34)]
    [InlineData("PCMA", 1000, -3, 0, 4.41)]
    public void Packets_counted_give_the_score_of_the_model(string codec, long received, long lost, long jitter, double score) =>
        Assert.Equal(score, VoiceQuality.Mos(codec, received, lost, jitter)!.Value, 0.006);

    [Fact]
    public void Half_of_the_round_trip_is_delay_like_any_other() =>
        Assert.Equal(VoiceQuality.Mos("PCMA", 1000, 0, 80_000), VoiceQuality.Mos("PCMA", 1000, 0, 0, roundTrip: 320_000));

    [Theory]
    [InlineData("opus", 1000)]
    [InlineData("G722", 1000)]
    [InlineData(null, 1000)]
    [InlineData("PCMA", 99)]
    public void Too_little_known_gives_no_score(string? codec, long received) => Assert.Null(VoiceQuality.Mos(codec, received, 0, 0));

    [Fact]
    public void More_loss_or_jitter_never_sounds_better()
    {
        for (var lost = 0; lost < 900; lost += 25)
            Assert.True(VoiceQuality.Mos("PCMA", 1000 - lost, lost, 0) >= VoiceQuality.Mos("PCMA", 1000 - lost - 25, lost + 25, 0));
        for (var jitter = 0; jitter < 500_000; jitter += 10_000)
            Assert.True(VoiceQuality.Mos("PCMA", 1000, 0, jitter) >= VoiceQuality.Mos("PCMA", 1000, 0, jitter + 10_000));
    }
}
