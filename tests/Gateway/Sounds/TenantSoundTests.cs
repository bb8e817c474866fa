using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using Softswitch.Domain.Media;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using Softswitch.Domain.Tenants;
using Softswitch.Gateway.Sounds;
using Softswitch.Media.Codecs;
using Softswitch.Media.Sources;
using Softswitch.Support.Files;
using Softswitch.Support.Time;

namespace Softswitch.Gateway.Tests.Sounds;

public sealed class TenantSoundTests : IDisposable
{
    private const int Rate = 16_000;
    private static readonly TenantId Acme = new("acme");

    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _time = new();
    private readonly FakeSoundStore _store = new();
    private readonly SpokenWords _speech = new();
    private readonly TenantSounds _sounds;
    private readonly SoundLibrary _library;

    public TenantSoundTests()
    {
        var folder = new SoundFolder(_folder.FullPath, capacity: 4_000_000, _store, _time, NullLogger.Instance);
        _sounds = new TenantSounds(new SoundBooks(_store, _time, NullLogger.Instance), folder, new ReadAhead(_time));
        _library = new SoundLibrary(_speech, _sounds, NullLogger.Instance);
    }

    public void Dispose()
    {
        _sounds.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Recording_is_heard_instead_of_the_prompt_and_values_behind_it()
    {
        var recording = _store.Add(1, 500, 1000);
        _store.Kept = _store.Kept with
        {
            Prompts = new Dictionary<PromptKey, SoundId> { [new(PromptId.QueuePosition, SpeechLanguage.Dutch)] = recording }.ToFrozenDictionary(),
        };
        SayItem[] items = [new SayItem.Prompt(PromptId.Goodbye), new SayItem.Prompt(PromptId.QueuePosition, [new SayItem.Number(3)])];

        var dutch = await Open(new Sound.Say([.. items], SpeechLanguage.Dutch));
        var german = await Open(new Sound.Say([.. items], SpeechLanguage.German));

        Assert.Equal(3, _speech.Texts.Count);
        Assert.Equal(SpokenText.Of([items[0]], SpeechLanguage.Dutch), _speech.Texts[0]);
        Assert.Equal("drie", _speech.Texts[1]);
        Assert.Equal(SpokenText.Of(items, SpeechLanguage.German), _speech.Texts[2]);
        Assert.Equal([1, 500, 1], Values(dutch!));
        Assert.Equal([1], Values(german!));
    }

    [Fact]
    public async Task Change_is_heard_a_second_later_and_what_is_known_remains_while_the_store_is_away()
    {
        Assert.Empty((await _sounds.Book(Acme)).Music);
        _store.Use(("default", [_store.Add(1, 500, 100)]));

        Assert.Empty((await _sounds.Book(Acme)).Music);
        Assert.Equal(1, _store.Reads);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Single((await _sounds.Book(Acme)).Music);
        _store.IsAway = true;
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Single((await _sounds.Book(Acme)).Music);
        Assert.Equal(3, _store.Reads);
    }

    [Fact]
    public async Task Store_that_does_not_answer_is_waited_for_a_second()
    {
        _store.Slow = new TaskCompletionSource();

        var book = _sounds.Book(Acme).AsTask();
        Assert.False(book.IsCompleted);
        while (!book.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        Assert.Same(SoundBook.Empty, await book);
    }

    [Fact]
    public async Task File_is_fetched_once_and_those_not_used_for_longest_make_room()
    {
        SoundId[] sounds = [_store.Add(1, 100, 40_000), _store.Add(2, 200, 40_000), _store.Add(3, 300, 40_000), _store.Add(4, 400, 40_000)];
        foreach (var sound in sounds[..3])
            await Opened(sound);
        _time.Advance(TimeSpan.FromMinutes(1));
        await Opened(sounds[0]);

        await Opened(sounds[3]); // four are too many

        Assert.Equal(4, _store.Copies);
        Assert.Equal(3, Directory.GetFiles(_folder.FullPath).Length);
        Assert.False(File.Exists(_folder.PathOf($"acme.{sounds[1]}.wav")));
        Assert.Null(await _sounds.Open(Acme, new SoundId(Guid.Empty)));
        _store.IsAway = true;
        Assert.NotNull(await _sounds.Open(Acme, sounds[0]));
    }

    [Fact]
    public async Task Long_sound_is_read_as_it_is_played()
    {
        var source = await Open(new Sound.File(_store.Add(1, 700, 70_000)));

        Assert.Equal(70 * Rate, await HeardOf(700, source!, 70 * Rate));
    }

    [Fact]
    public async Task Music_of_a_class_is_heard_in_order_and_again_from_the_beginning()
    {
        var (one, two) = (_store.Add(1, 100, 1000), _store.Add(2, 200, 500));
        _store.Use(("lobby", [one, two, new SoundId(Guid.Empty)]));
        var source = (await Open(new Sound.Music("lobby")))!;

        for (var round = 0; round < 2; round++)
        {
            Assert.Equal(Rate, await HeardOf(100, source, Rate));
            Assert.Equal(Rate / 2, await HeardOf(200, source, Rate / 2));
        }
    }

    [Fact]
    public async Task Channel_of_music_is_shared_by_all_of_a_loop_who_hear_the_same_class()
    {
        var (one, two) = (_store.Add(1, 100, 1000), _store.Add(2, 200, 500));
        _store.Use(("default", [one]), ("lobby", [two]), ("like default", [one]));
        var channels = new MusicChannels(CodecSet.OfSystem, _sounds);

        var usual = await channels.Of(0, Acme, "default", 1);

        Assert.Same(usual, await channels.Of(0, Acme, "default", 2));
        Assert.Same(usual, await channels.Of(0, Acme, "no such class", 3));
        Assert.NotSame(usual, await channels.Of(1, Acme, "default", 4));
        Assert.NotSame(usual, await channels.Of(0, Acme, "lobby", 5));
        Assert.NotSame(usual, await channels.Of(0, new TenantId("other"), "default", 5));
        _store.Use();
        _time.Advance(TimeSpan.FromSeconds(1));
        var builtIn = await channels.Of(0, Acme, "default", 6);
        Assert.NotSame(usual, builtIn);
        Assert.Same(builtIn, await channels.Of(0, new TenantId("third"), "default", 7));
        GC.KeepAlive(usual);
    }

    private ValueTask<ISoundSource?> Open(params ImmutableArray<Sound> sounds) => _library.Open(Acme, sounds, Rate, _ => null);

    private async Task Opened(SoundId sound)
    {
        Assert.NotNull(await _sounds.Open(Acme, sound));
        _time.Advance(TimeSpan.FromSeconds(1));
    }

    // Samples of a value, from the first on and without a pause of more than silence that waits for the disk.
    private async Task<int> HeardOf(short value, ISoundSource source, int wanted)
    {
        var frame = new short[Rate / 50];
        var heard = 0;
        for (var tick = 0; heard < wanted && tick < 5_000_000; tick++)
        {
            source.Read(frame);
            Assert.All(frame, sample => Assert.True(sample == 0 || sample == value, $"{sample} is heard after {heard} of {value}."));
            heard += frame.Count(sample => sample == value);
            _time.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Yield();
        }

        return heard;
    }

    private static int[] Values(ISoundSource source)
    {
        var samples = new short[10 * Rate];
        var count = source.Read(samples);
        var values = new List<int>();
        foreach (var sample in samples.AsSpan(0, count))
        {
            if (sample != 0 && (values.Count == 0 || values[^1] != sample))
                values.Add(sample);
        }

        return [.. values];
    }
}
