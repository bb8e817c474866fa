using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Devices;

namespace Softswitch.Silo;

/// <summary>
/// Whether this node can do its work: the store takes writes, as far as the writer knows, and answers a read now, for a node
/// that has nothing to write would not notice that its database is gone. Anybody may ask, so the store is asked at most once
/// a second, and what it says of itself stays in the log.
/// </summary>
internal sealed class Readiness(IStorageHealth storage, IConfigurationReader configuration, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(1);

    // Any name will do: what counts is that an answer comes.
    private static readonly ChannelName Anybody = new("ready");

    private readonly Lock _gate = new();
    private Task<string?>? _asked;
    private long _askedAt;

    /// <summary>Why it cannot; null when it can.</summary>
    public async Task<string?> Fault(CancellationToken cancellation) =>
        storage.Current.IsAvailable ? await Answer().WaitAsync(cancellation) : "storage: cannot be written";

    private Task<string?> Answer()
    {
        lock (_gate)
        {
            if (_asked is null || time.GetElapsedTime(_askedAt) >= Memory)
                (_asked, _askedAt) = (Task.Run(Ask), time.GetTimestamp());
            return _asked;
        }
    }

    private async Task<string?> Ask()
    {
        using var bounded = new CancellationTokenSource(Patience, time);
        try
        {
            await configuration.FindChannel(Anybody, bounded.Token);
            return null;
        }
        catch (StorageUnavailableException)
        {
            return "storage: cannot be read";
        }
        catch (OperationCanceledException)
        {
            return "storage: no answer";
        }
    }
}
