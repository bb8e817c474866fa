using Softswitch.Media.Mixing;

namespace Softswitch.Media.Tests.Mixing;

/// <summary>Random conferences against a plain sum over all pairs.</summary>
public sealed class MixerPropertyTests
{
    [Theory]
    [InlineData(8000)]
    [InlineData(16000)]
    [InlineData(48000)]
    public void Everybody_hears_exactly_whom_they_may_at_their_gains(int sampleRate)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var mixer = new Mixer(new MixerConfig(sampleRate, MostSpeakers: 12));
            var parties = Enumerable.Range(0, random.Next(2, 12)).Select(_ => mixer.Add()).ToArray();
            var paths = new Dictionary<(MixerParty, MixerParty), bool>();
            for (var tick = 0; tick < 5; tick++)
            {
                Change(mixer, parties, paths, random);
                var said = parties.Where(_ => random.Next(3) > 0).ToDictionary(p => p, _ => Noise(random, mixer.FrameLength, 700));
                foreach (var (party, frame) in said)
                    mixer.Contribute(party, frame);
                mixer.Mix();

                foreach (var party in parties)
                    AssertHears(mixer, party, said, paths, seed);
                Assert.Equal(Sum(said, p => !p.IsMuted && !p.IsPrivate, 0, mixer.FrameLength), mixer.Shared.ToArray());
            }
        }
    }

    [Fact]
    public void Many_at_full_loudness_are_bent_but_never_wrap()
    {
        var random = new Random(1);
        var mixer = new Mixer(new MixerConfig(8000));
        var parties = Enumerable.Range(0, 8).Select(_ => mixer.Add()).ToArray();
        foreach (var party in parties)
            (party.InGain, party.OutGain) = (60, 60);
        for (var tick = 0; tick < 50; tick++)
        {
            var said = parties.ToDictionary(p => p, _ => Noise(random, mixer.FrameLength, 32767));
            foreach (var (party, frame) in said)
                mixer.Contribute(party, frame);
            mixer.Mix();
            foreach (var party in parties)
            {
                var heard = mixer.Listen(party).Pcm;
                for (var i = 0; i < heard.Length; i++)
                {
                    var sum = said.Where(s => s.Key != party).Sum(s => s.Value[i]);
                    Assert.True(sum == 0 || (Math.Sign(sum) == Math.Sign(heard[i]) && Math.Abs((int)heard[i]) >= Math.Min(SoftLimit.Knee, 500 * Math.Abs(sum))));
                }
            }
        }
    }

    [Fact]
    public void Limit_changes_nothing_below_its_knee_and_rises_to_full_scale_above_it()
    {
        var last = (int)short.MinValue;
        for (var sum = -200_000; sum <= 200_000; sum++)
        {
            var pcm = SoftLimit.Of(sum);
            Assert.True(pcm >= last && pcm == -SoftLimit.Of(-sum));
            if (Math.Abs(sum) <= SoftLimit.Knee)
                Assert.Equal(sum, pcm);
            last = pcm;
        }

        Assert.InRange(last, 32_000, short.MaxValue);
        Assert.InRange(SoftLimit.Of(int.MaxValue), last, short.MaxValue);
        Assert.InRange(SoftLimit.Of(int.MinValue), short.MinValue, -last);
        int[] sums = [.. Enumerable.Range(-300, 607).Select(i => i * 331)];
        var stored = new short[sums.Length];
        SoftLimit.Store(sums, stored);
        Assert.Equal(sums.Select(SoftLimit.Of), stored);
    }

    private static void Change(Mixer mixer, MixerParty[] parties, Dictionary<(MixerParty, MixerParty), bool> paths, Random random)
    {
        foreach (var party in parties)
        {
            (party.IsMuted, party.IsDeaf, party.IsPrivate) = (random.Next(6) == 0, random.Next(8) == 0, random.Next(5) == 0);
            (party.InGain, party.OutGain) = (Gain(random), Gain(random));
        }

        for (var i = random.Next(4); i > 0; i--)
        {
            var (from, to, isOpen) = (parties[random.Next(parties.Length)], parties[random.Next(parties.Length)], random.Next(2) == 0);
            mixer.SetPath(from, to, isOpen);
            paths[(from, to)] = isOpen;
        }
    }

    private static double Gain(Random random) => random.Next(3) == 0 ? random.Next(-12, 7) : 0;

    private static void AssertHears(
        Mixer mixer, MixerParty party, Dictionary<MixerParty, short[]> said, Dictionary<(MixerParty, MixerParty), bool> paths, int seed)
    {
        var view = mixer.Listen(party);
        bool Hears(MixerParty from) =>
            !party.IsDeaf && !from.IsMuted && from != party && (paths.TryGetValue((from, party), out var isOpen) ? isOpen : !from.IsPrivate);
        var expected = Sum(said, Hears, party.OutGain, mixer.FrameLength);
        Assert.True(expected.AsSpan().SequenceEqual(view.Pcm), $"seed {seed}, party {party.Id}, {view.Kind}");
        var isPlain = party.OutGain == 0 && said.Keys.Where(p => !p.IsMuted).All(p => Hears(p) == !p.IsPrivate);
        Assert.Equal(party.IsDeaf ? MixKind.Silence : isPlain ? MixKind.Shared : MixKind.Own, view.Kind);
    }

    private static short[] Sum(Dictionary<MixerParty, short[]> said, Func<MixerParty, bool> isHeard, double outGain, int length)
    {
        var sum = new int[length];
        foreach (var (party, frame) in said.Where(s => isHeard(s.Key)))
        {
            for (var i = 0; i < length; i++)
                sum[i] += Scale(frame[i], party.InGain);
        }

        return [.. sum.Select(s => (short)Scale(s, outGain))];
    }

    private static int Scale(int sample, double decibels) => decibels == 0 ? sample : (int)MathF.Round(sample * (float)Math.Pow(10, decibels / 20));

    private static short[] Noise(Random random, int length, int most)
    {
        var frame = new short[length];
        for (var i = 0; i < length; i++)
            frame[i] = (short)random.Next(-most, most + 1);
        return frame;
    }
}
