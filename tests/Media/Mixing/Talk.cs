using Softswitch.Media.Mixing;

namespace Softswitch.Media.Tests.Mixing;

/// <summary>Parties that say constant samples, by which each is known in what others hear.</summary>
internal sealed class Talk(MixerConfig config)
{
    public Mixer Mixer { get; } = new(config);

    public short[] Frame(int value)
    {
        var frame = new short[Mixer.FrameLength];
        Array.Fill(frame, (short)value);
        return frame;
    }

    /// <summary>A tick in which these say these values; 0 is somebody who sends silence.</summary>
    public void Tick(params ReadOnlySpan<(MixerParty Party, int Says)> said)
    {
        foreach (var (party, says) in said)
            Mixer.Contribute(party, Frame(says));
        Mixer.Mix();
    }

    /// <summary>The one value that somebody hears.</summary>
    public int Hear(MixerParty party)
    {
        var view = Mixer.Listen(party);
        Assert.Equal(Mixer.FrameLength, view.Pcm.Length);
        return Assert.Single(view.Pcm.ToArray().Distinct());
    }

    public MixKind KindOf(MixerParty party) => Mixer.Listen(party).Kind;
}
