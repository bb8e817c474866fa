using Softswitch.Support.Files;

namespace Softswitch.Acceptance.Tests.Audio;

/// <summary>The measure itself: it must tell one melody from another before it may judge a call.</summary>
public sealed class SoundTests
{
    private static readonly TimeSpan Piece = TimeSpan.FromSeconds(0.5);

    [Fact]
    public void Melody_compared_with_a_late_piece_of_itself_is_alike()
    {
        var sent = Sound.Melody(1, TimeSpan.FromSeconds(2));

        Assert.InRange(Sound.Likeness(sent[3000..11000], sent, Piece), 0.99, 1.01);
    }

    [Fact]
    public void Melody_with_a_gap_in_the_middle_is_alike_beside_it()
    {
        var sent = Sound.Melody(1, TimeSpan.FromSeconds(3));
        short[] heard = [.. sent[..12_200], .. new short[160], .. sent[12_200..]];

        Assert.InRange(Sound.Likeness(heard, sent, Piece), 0.99, 1.01);
    }

    [Fact]
    public void Melody_compared_with_another_is_not_alike() =>
        Assert.InRange(Sound.Likeness(Sound.Melody(1, TimeSpan.FromSeconds(2)), Sound.Melody(2, TimeSpan.FromSeconds(2)), Piece), 0, 0.6);

    [Fact]
    public void Silence_compared_with_a_melody_is_not_alike() =>
        Assert.Equal(0, Sound.Likeness(new short[16000], Sound.Melody(1, TimeSpan.FromSeconds(2)), Piece));

    [Fact]
    public void Wave_file_written_and_read_back_is_the_same()
    {
        using var folder = new TemporaryFolder();
        var samples = Sound.Melody(3, TimeSpan.FromSeconds(0.1));

        WaveFile.Write(folder.PathOf("a.wav"), samples);

        Assert.Equal(samples, WaveFile.Read(folder.PathOf("a.wav")));
    }
}
