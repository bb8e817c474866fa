using Softswitch.Media.Framing;
using Softswitch.Support.Memory;

namespace Softswitch.Media.Tests.Framing;

public sealed class ReframerTests
{
    private static readonly int[] Ptimes = [10, 20, 30, 40, 50, 60];

    [Fact]
    public void Stream_of_any_ptime_comes_out_whole_in_any_other()
    {
        var sound = Enumerable.Range(0, 8 * 600).Select(i => (short)i).ToArray();
        foreach (var (input, output) in Ptimes.SelectMany(i => Ptimes.Select(o => (i * 8, o * 8))))
        {
            var reframer = new Reframer<short>(8 * 120);
            var heard = new List<short>();
            var frame = new short[output];
            for (var start = 0; start < sound.Length; start += input)
            {
                Assert.True(reframer.TryAdd(sound.AsSpan(start, Math.Min(input, sound.Length - start))));
                while (reframer.TryTake(frame))
                    heard.AddRange(frame);
            }

            Assert.Equal(sound[..(sound.Length / output * output)], heard);
            Assert.Equal(sound.Length % output, reframer.Count);
        }
    }

    [Fact]
    public void Frame_that_does_not_fit_is_refused_whole()
    {
        var reframer = new Reframer<byte>(200);

        Assert.True(reframer.TryAdd(new byte[160]));
        Assert.False(reframer.TryAdd(new byte[41]));

        Assert.Equal(160, reframer.Count);
        Assert.True(reframer.TryAdd(new byte[40]));
    }

    [Fact]
    public void Frame_longer_than_what_waits_is_not_given()
    {
        var reframer = new Reframer<byte>(100);
        reframer.TryAdd([1, 2, 3]);

        Assert.False(reframer.TryTake(new byte[4]));
        reframer.Clear();

        Assert.Equal(0, reframer.Count);
    }

    [Fact]
    public void Frame_added_and_taken_allocates_nothing()
    {
        var reframer = new Reframer<short>(1000);
        var input = new short[240];
        var output = new short[160];

        Assert.Equal(0, Allocated.InEveryRound(100, () =>
        {
            reframer.TryAdd(input);
            while (reframer.TryTake(output))
            {
            }
        }));
    }
}
