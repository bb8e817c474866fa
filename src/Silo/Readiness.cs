using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Devices;

namespace Softswitch.Silo;

/// <summary>
/// Whether this node can do its work: the store takes writes, as far as the writer knows, and answers a read now, for a node
/// that has nothing to write would not notice that its database is gone.
/// </summary>
internal sealed class Readiness(IStorageHealth storage, IConfigurationReader configuration)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // Any name will do: what counts is that an answer comes.
    private static readonly ChannelName Anybody = new("ready");

    /// <summary>Why it cannot; null when it can.</summary>
    public async Task<string?> Fault(CancellationToken cancellation)
    {
        if (!storage.Current.IsAvailable)
            return $"storage: {storage.Current.Reason}";
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        bounded.CancelAfter(Patience);
        try
        {
            await configuration.FindChannel(Anybody, bounded.Token);
            return null;
        }
        catch (StorageUnavailableException fault)
        {
            return $"storage: {fault.Message}";
        }
        catch (OperationCanceledException)
        {
            return "storage: no answer";
        }
    }
}
