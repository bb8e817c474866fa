using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Records;
using Softswitch.Contracts.Sounds;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;

namespace Softswitch.Gateway.Sounds;

/// <summary>
/// Sound files of tenants as files of this node, fetched from the store when first played, up to so many bytes. A file is there whole or
/// not at all, and its time says when it was used last.
/// </summary>
internal sealed class SoundFolder(string folder, long capacity, ISoundStore store, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10); // after one that could not be fetched

    private readonly ConcurrentDictionary<string, Lazy<Task<string?>>> _fetching = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _missedAt = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Null when there is no such sound, or none that can be fetched now.</summary>
    public async ValueTask<string?> Find(TenantId tenant, SoundId sound)
    {
        var path = Path.Combine(folder, $"{tenant}.{sound}.wav");
        if (IsKept(path))
            return path;
        return _missedAt.TryGetValue(path, out var at) && time.GetElapsedTime(at) < Pause
            ? null
            : await _fetching.GetOrAdd(path, _ => new Lazy<Task<string?>>(() => Fetch(tenant, sound, path))).Value.ConfigureAwait(false);
    }

    private bool IsKept(string path)
    {
        try
        {
            if (!File.Exists(path))
                return false;
            Touch(path);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false; // somebody tidied up
        }
    }

    private async Task<string?> Fetch(TenantId tenant, SoundId sound, string path)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            Directory.CreateDirectory(folder);
            if (await TryCopy(tenant, sound, path).ConfigureAwait(false))
            {
                _missedAt.TryRemove(path, out _);
                MakeRoom(path);
                return path;
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or StorageUnavailableException or OperationCanceledException)
        {
            logger.SoundNotRead(failure, path);
        }
        finally
        {
            _fetching.TryRemove(path, out _);
        }

        _missedAt[path] = time.GetTimestamp();
        return null;
    }

    private async Task<bool> TryCopy(TenantId tenant, SoundId sound, string path)
    {
        var draft = path + ".draft";
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            var file = File.Create(draft);
            await using (file.ConfigureAwait(false))
            {
                if (!await store.Copy(tenant, sound, file, patience.Token).ConfigureAwait(false))
                    return false;
            }

            Touch(draft);
            File.Move(draft, path, overwrite: true);
            return true;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private void Touch(string path) => File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);

    // Those go first that were not used for longest; the newest stays.
    private void MakeRoom(string newest)
    {
        lock (_gate)
        {
            var files = new DirectoryInfo(folder).GetFiles();
            var size = files.Sum(file => file.Length);
            foreach (var file in files.OrderBy(file => file.LastWriteTimeUtc).TakeWhile(_ => size > capacity).Where(file => file.FullName != Path.GetFullPath(newest)))
            {
                size -= file.Length;
                file.Delete();
            }
        }
    }
}
