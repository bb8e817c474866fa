using Softswitch.Contracts.Speech;
using Softswitch.Domain.Speech;
using Softswitch.Integrations.Speech;
using Softswitch.Support.Files;
using Softswitch.Support.Time;

namespace Softswitch.Integrations.Tests.Speech;

/// <summary>Many who want to hear the same at once.</summary>
public sealed class SingleFlightTests : IDisposable
{
    private static readonly SpeechRequest Request = new(SpeechLanguage.Dutch, null, "hallo");

    private readonly TemporaryFolder _folder = new();
    private readonly CountingSynthesizer _inner = new();
    private readonly TaskCompletionSource<SpeechResult> _spoken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CapturedLog _log = new();
    private readonly CachedSynthesizer _cache;

    public SingleFlightTests()
    {
        _inner.Instead = _ => _spoken.Task;
        _cache = new CachedSynthesizer(_inner, new SpeechOptions { Folder = _folder.PathOf("speech") }, new ManualTimeProvider(), _log);
    }

    public void Dispose()
    {
        _cache.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Text_that_many_want_at_once_is_spoken_once()
    {
        var all = Enumerable.Range(0, 50).Select(_ => _cache.SynthesizeAsync(Request, default)).ToArray();
        _spoken.SetResult(new SpeechResult.Spoken(Waves.Of(10), 16_000));

        Assert.Single((await Task.WhenAll(all)).Distinct());
        Assert.Equal(1, _inner.Asked);
    }

    [Fact]
    public async Task One_who_gives_up_leaves_the_others_their_sound()
    {
        using var cancellation = new CancellationTokenSource();
        var first = _cache.SynthesizeAsync(Request, cancellation.Token);
        var second = _cache.SynthesizeAsync(Request, default);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _spoken.SetResult(new SpeechResult.Spoken(Waves.Of(10), 16_000));

        Assert.IsType<SpeechResult.Spoken>(await second);
        Assert.Equal(1, _inner.Asked);
    }

    [Fact]
    public async Task Fault_is_told_to_all_and_tried_again_next_time()
    {
        _spoken.SetResult(new SpeechResult.Failed(SpeechFault.Busy, "not now"));
        Assert.IsType<SpeechResult.Failed>(await _cache.SynthesizeAsync(Request, default));
        _inner.Instead = null;

        // The run that failed may still be on its way out.
        await Eventually.HoldsAsync(async () => await _cache.SynthesizeAsync(Request, default) is SpeechResult.Spoken, "the next try was spoken");

        Assert.Contains("Busy: not now", _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Provider_that_throws_is_a_fault_and_logged()
    {
        _spoken.SetException(new InvalidOperationException("a bug"));

        Assert.Equal(SpeechFault.Unavailable, Assert.IsType<SpeechResult.Failed>(await _cache.SynthesizeAsync(Request, default)).Fault);
        Assert.Contains("a bug", _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_too_long_to_speak_is_not_kept_in_mind()
    {
        _inner.Instead = null;

        await _cache.SynthesizeAsync(new SpeechRequest(SpeechLanguage.Dutch, null, new string('a', 100_000)), default);

        Assert.Empty(Directory.GetFiles(_folder.PathOf("speech")));
    }
}
