using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Speech;

namespace Softswitch.Integrations.Speech;

/// <summary>
/// Has every text spoken once: keeps sounds on disk, short ones that were used of late in memory too, and lets all who want the same text
/// at the same time wait for one run. Faults are not kept.
/// </summary>
internal sealed class CachedSynthesizer : ISpeechSynthesizer, IDisposable
{
    private const long MemoryCapacity = 16 * 1024 * 1024;
    private const int LongestInMemory = 512 * 1024;
    private const long Megabyte = 1024 * 1024;

    private readonly ISpeechSynthesizer _inner;
    private readonly SpeechOptions _options;
    private readonly ILogger _logger;
    private readonly SpeechFolder _folder;
    private readonly Lock _gate = new();
    private readonly LeastRecentlyUsed<SpeechResult.Spoken> _recent = new(MemoryCapacity);
    private readonly ConcurrentDictionary<string, Lazy<Task<SpeechResult>>> _runs = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();

    public CachedSynthesizer(ISpeechSynthesizer inner, SpeechOptions options, TimeProvider time, ILogger<CachedSynthesizer> logger)
    {
        _inner = inner;
        _options = options;
        _logger = logger;
        _folder = SpeechFolder.Open(
            options.Folder, options.CacheMegabytes * Megabyte, time, failure => logger.SpeechNotKept(failure, options.Folder));
    }

    public Task<SpeechResult> SynthesizeAsync(SpeechRequest request, CancellationToken cancellation)
    {
        // What is refused for its length is not even hashed.
        if (request.Text.Length > SpeechRequest.LongestText)
            return _inner.SynthesizeAsync(request, cancellation);
        var name = SpeechName.Of(_options, request);
        if (Recall(name) is { } spoken)
            return Task.FromResult<SpeechResult>(spoken);

        // One who gives up leaves the others their run.
        return _runs.GetOrAdd(name, _ => new Lazy<Task<SpeechResult>>(() => Run(name, request))).Value.WaitAsync(cancellation);
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
        (_inner as IDisposable)?.Dispose();
    }

    private async Task<SpeechResult> Run(string name, SpeechRequest request)
    {
        // Off the thread of the first who asked: the run is not only for it.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            var kept = await _folder.Find(name, _stopping.Token);
            var result = kept ?? await _inner.SynthesizeAsync(request, _stopping.Token);
            if (result is SpeechResult.Spoken spoken)
            {
                Remember(name, spoken);
                if (kept is null)
                    await _folder.Keep(name, spoken, _stopping.Token);
            }
            else if (result is SpeechResult.Failed failed)
            {
                _logger.NotSpoken(failed.Fault.ToString(), failed.Reason);
            }

            return result;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            _logger.SpeechBroke(failure);
            return new SpeechResult.Failed(SpeechFault.Unavailable, "speech broke down; the log has more");
        }
        finally
        {
            _runs.TryRemove(name, out _);
        }
    }

    private SpeechResult.Spoken? Recall(string name)
    {
        SpeechResult.Spoken? spoken;
        lock (_gate)
            _recent.TryUse(name, out spoken);
        if (spoken is not null)
            _folder.Use(name);
        return spoken;
    }

    private void Remember(string name, SpeechResult.Spoken spoken)
    {
        if (spoken.Wave.Length > LongestInMemory)
            return;
        lock (_gate)
            _recent.Add(name, spoken, spoken.Wave.Length);
    }
}
