using System.Collections.Concurrent;
using Orleans.Runtime;

namespace Softswitch.Embedded.Reminders;

/// <summary>Keeps reminders for the life of the process.</summary>
public sealed class MemoryReminderStore : IReminderStore
{
    private readonly ConcurrentDictionary<(GrainId Grain, string Name), ReminderRecord> _records = new();

    public Task<IReadOnlyList<ReminderRecord>> ReadAllAsync(CancellationToken token) =>
        Task.FromResult<IReadOnlyList<ReminderRecord>>([.. _records.Values]);

    public Task WriteAsync(ReminderRecord reminder, CancellationToken token)
    {
        _records[(reminder.Grain, reminder.Name)] = reminder;
        return Task.CompletedTask;
    }

    public Task RemoveAsync(GrainId grain, string name, CancellationToken token)
    {
        _records.TryRemove((grain, name), out _);
        return Task.CompletedTask;
    }
}
