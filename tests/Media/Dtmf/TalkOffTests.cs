using Softswitch.Media.Tests.Sounds;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;

namespace Softswitch.Media.Tests.Dtmf;

/// <summary>Speech, music and noise hold no digits.</summary>
public sealed class TalkOffTests
{
    private const string Dutch =
        "Goedemiddag, u spreekt met de receptie. Een ogenblik, ik verbind u door met iemand van de afdeling verkoop. Die zit nu in gesprek, "
        + "wilt u wachten of zal ik vragen of zij u vanmiddag terugbelt? Uw nummer is nul twintig, vijf vijf vijf, een twee drie vier. "
        + "Zij is er na drieen weer, en anders morgenochtend tussen negen en twaalf uur. Fijne dag nog, en tot ziens!";

    private const string English =
        "Good afternoon, you are through to the front desk. One moment please, I will put you through to someone in sales. She is on another "
        + "call just now, would you like to hold, or shall I ask her to call you back this afternoon? Sing a song of sixpence, a pocket full "
        + "of rye, four and twenty blackbirds baked in a pie. We wish you a pleasant evening; mind the gap between the train and the platform.";

    private const string German =
        "Guten Tag, Sie sprechen mit der Zentrale. Einen Augenblick bitte, ich verbinde Sie mit dem Vertrieb. Dort wird gerade gesprochen, "
        + "moechten Sie warten, oder sollen wir Sie am Nachmittag zurueckrufen? Ihre Nummer ist null dreissig, fuenf sechs sieben acht neun.";

    public static TheoryData<string, string, int, int> Voices => new()
    {
        { "nl", Dutch, 50, 140 },
        { "nl+f3", Dutch, 70, 170 },
        { "en", English, 40, 150 },
        { "en+f2", English, 65, 175 },
        { "en+m7", English, 20, 130 },
        { "en+croak", English, 50, 120 },
        { "de", German, 50, 140 },
        { "de+f4", German, 99, 160 },
        { "de+whisper", German, 50, 140 },
    };

    [ProgramTheory("espeak-ng", "sox")]
    [MemberData(nameof(Voices))]
    public async Task Speech_of_any_voice_and_loudness_holds_no_digit(string voice, string text, int pitch, int wordsPerMinute)
    {
        using var folder = new TemporaryFolder();

        var speech = await SoundPrograms.SpeakAsync(folder, voice, text, 8000, ["-p", $"{pitch}", "-s", $"{wordsPerMinute}"]);

        Assert.True(speech.Length > 8000 * 12);
        foreach (var gain in new[] { 0.1, 0.4, 1.0, 2.5 })
            Assert.Equal("", DtmfSound.Hear([.. speech.Select(s => (short)Math.Clamp(s * gain, short.MinValue, short.MaxValue))]));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(3000)]
    [InlineData(12000)]
    public void Minutes_of_noise_hold_no_digit(double level) => Assert.Equal("", DtmfSound.Hear(Signal.Noise(8000 * 120, level, seed: 24)));

    // Chords of plucked and held notes with their overtones, in equal temperament: two of them lie within 1.3 % of the tones of 0.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Minutes_of_music_hold_no_digit(int seed)
    {
        var random = new Random(seed);
        var sound = new List<short>();
        while (sound.Count < 8000 * 120)
        {
            var length = random.Next(80, 600);
            sound.AddRange(Signal.Sum([.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => Note(random, length))]));
        }

        Assert.Equal("", DtmfSound.Hear([.. sound]));
    }

    [ProgramFact("espeak-ng", "sox")]
    public async Task Digit_dialled_while_somebody_talks_softly_is_heard()
    {
        using var folder = new TemporaryFolder();
        var speech = await SoundPrograms.SpeakAsync(folder, "nl", Dutch, 8000);
        var murmur = speech[..16000].Select(s => (short)(s / 24)).ToArray();
        var digit = DtmfSound.WithSilence(8000, 700, DtmfSound.Digit('8', 8000, 100, -8), 200);

        Assert.Equal("8", DtmfSound.Hear(Signal.Sum(murmur, digit)));
    }

    private static short[] Note(Random random, int milliseconds)
    {
        var frequency = 110 * Math.Pow(2, random.Next(0, 44) / 12.0);
        var decay = random.Next(2) == 0 ? 0 : 4.0;
        var pcm = new short[8 * milliseconds];
        for (var i = 0; i < pcm.Length; i++)
        {
            var time = i / 8000.0;
            var value = 0.0;
            for (var harmonic = 1; harmonic <= 4 && harmonic * frequency < 4000; harmonic++)
                value += Math.Sin(2 * Math.PI * frequency * harmonic * time) / harmonic;
            pcm[i] = (short)(5000 * value * Math.Exp(-decay * time));
        }

        return pcm;
    }
}
