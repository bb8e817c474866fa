using Orleans;
using Orleans.Runtime;
using Softswitch.Domain.Devices.Registrations;

namespace Softswitch.Grains.Channels;

/// <summary>
/// Notices that bindings expired. One timer per registered channel, set to the earliest expiry and left alone by
/// refreshes: when it comes too early it is set anew, once per expiry instead of once per refresh.
/// </summary>
internal sealed class ExpiryWatch(Grain grain, TimeProvider time, Func<Task> elapsed)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);

    private IGrainTimer? _timer;
    private DateTimeOffset _dueAt;

    public void Watch(ImmutableArray<Binding> bindings)
    {
        if (bindings.IsEmpty)
            return;

        var first = bindings[0].ExpiresAt;
        foreach (var binding in bindings)
            first = binding.ExpiresAt < first ? binding.ExpiresAt : first;
        if (_timer is not null && _dueAt <= first)
            return;

        _timer?.Dispose();
        _dueAt = first;
        var after = first - time.GetUtcNow();
        _timer = grain.RegisterGrainTimer(
            static (self, _) => self.Elapsed(),
            this,
            new GrainTimerCreationOptions(after > Shortest ? after : Shortest, Timeout.InfiniteTimeSpan) { KeepAlive = true });
    }

    private Task Elapsed()
    {
        _timer?.Dispose();
        _timer = null;
        return elapsed();
    }
}
