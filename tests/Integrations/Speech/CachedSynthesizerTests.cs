using Softswitch.Contracts.Speech;
using Softswitch.Domain.Speech;
using Softswitch.Integrations.Speech;
using Softswitch.Support.Files;
using Softswitch.Support.Time;

namespace Softswitch.Integrations.Tests.Speech;

public sealed class CachedSynthesizerTests : IDisposable
{
    private const int Large = 600 * 1024;

    private readonly TemporaryFolder _folder = new();
    private readonly CountingSynthesizer _inner = new();
    private readonly CapturedLog _log = new();
    private readonly ManualTimeProvider _time = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2044)]
    [InlineData(Large)]
    public async Task Text_spoken_before_is_not_spoken_again(int length)
    {
        _inner.Length = length;
        using var cache = Open();

        var first = await Speak(cache, "hallo");
        var second = await Speak(cache, "hallo");

        Assert.Equal(1, _inner.Asked);
        Assert.Equal(first.Wave.ToArray(), second.Wave.ToArray());
        Assert.Equal(16_000, second.SampleRate);
    }

    [Fact]
    public async Task Text_spoken_before_a_restart_is_not_spoken_again()
    {
        using (var before = Open())
            await Speak(before, "hallo");
        using var after = Open();

        await Speak(after, "hallo");

        Assert.Equal(1, _inner.Asked);
    }

    [Fact]
    public async Task Text_language_voice_and_provider_each_make_another_sound()
    {
        using var cache = Open();
        using var other = Open(new SpeechOptions { Folder = Folder, Model = "other" });
        foreach (var text in new[] { "hallo", "hallo ", "1:hallo" })
        {
            foreach (var language in new[] { SpeechLanguage.Dutch, SpeechLanguage.German })
            {
                await cache.SynthesizeAsync(new SpeechRequest(language, null, text), default);
                await cache.SynthesizeAsync(new SpeechRequest(language, "", text), default);
                await cache.SynthesizeAsync(new SpeechRequest(language, "a", text), default);
                await other.SynthesizeAsync(new SpeechRequest(language, "a", text), default);
            }
        }

        Assert.Equal(24, _inner.Asked);
        Assert.Equal(24, Files().Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(2000)]
    [InlineData(-1)]
    public async Task File_that_is_not_whole_is_replaced(int length)
    {
        using (var before = Open())
            await Speak(before, "hallo");
        var file = Assert.Single(Files());
        var whole = await File.ReadAllBytesAsync(file);
        await File.WriteAllBytesAsync(file, length < 0 ? new byte[whole.Length] : whole[..length]);
        using var after = Open();

        var spoken = await Speak(after, "hallo");

        Assert.Equal(2, _inner.Asked);
        Assert.Equal(whole, spoken.Wave.ToArray());
        Assert.Equal(whole, await File.ReadAllBytesAsync(Assert.Single(Files())));
    }

    [Fact]
    public async Task File_that_somebody_took_away_is_made_again()
    {
        _inner.Length = Large;
        using var cache = Open();
        await Speak(cache, "hallo");
        File.Delete(Assert.Single(Files()));

        await Speak(cache, "hallo");

        Assert.Equal(2, _inner.Asked);
        Assert.Single(Files());
    }

    [Fact]
    public async Task Sounds_used_least_of_late_make_room()
    {
        _inner.Length = Large;
        using (var cache = Open(megabytes: 2))
        {
            foreach (var text in new[] { "a", "b", "c", "a", "d", "e" })
            {
                await Speak(cache, text);
                _time.Advance(TimeSpan.FromMinutes(1));
            }

            Assert.Equal(3, Files().Length);
            Assert.Equal(5, _inner.Asked);
            await Speak(cache, "a");
            Assert.Equal(5, _inner.Asked);
        }

        // As after a restart with a smaller bound: the order of use is known from the files.
        using var after = Open(megabytes: 1);
        Assert.Single(Files());
        await Speak(after, "a");
        Assert.Equal(5, _inner.Asked);
    }

    [Fact]
    public async Task Sound_larger_than_all_may_be_and_any_without_room_are_spoken_and_not_kept()
    {
        _inner.Length = 1100 * 1024;
        using var small = Open(megabytes: 1);
        using var none = Open(megabytes: 0);

        await Speak(small, "a");
        await Speak(none, "b");

        Assert.Empty(Files());
    }

    [Fact]
    public async Task Draft_of_a_process_that_was_killed_is_cleared_away()
    {
        Directory.CreateDirectory(Folder);
        var draft = Path.Combine(Folder, "x.wav.draft");
        await File.WriteAllTextAsync(draft, "half");

        using var cache = Open();

        Assert.False(File.Exists(draft));
    }

    [Fact]
    public async Task Folder_that_cannot_be_written_leaves_speech_well()
    {
        await File.WriteAllTextAsync(Folder, "a file where the folder should be");
        using var cache = Open();

        await Speak(cache, "hallo");

        Assert.Contains("8010", _log.Text, StringComparison.Ordinal);
    }

    private string Folder => _folder.PathOf("speech");

    private string[] Files() => Directory.Exists(Folder) ? Directory.GetFiles(Folder) : [];

    private CachedSynthesizer Open(int megabytes = 64) => Open(new SpeechOptions { Folder = Folder, CacheMegabytes = megabytes });

    private CachedSynthesizer Open(SpeechOptions options) => new(_inner, options, _time, _log);

    private static async Task<SpeechResult.Spoken> Speak(CachedSynthesizer cache, string text) =>
        Assert.IsType<SpeechResult.Spoken>(await cache.SynthesizeAsync(new SpeechRequest(SpeechLanguage.Dutch, null, text), default));
}
