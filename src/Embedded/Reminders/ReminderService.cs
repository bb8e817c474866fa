using Orleans;
using Orleans.Runtime;
using Softswitch.Embedded.Hosting;

namespace Softswitch.Embedded.Reminders;

/// <summary>Keeps the stored reminders in memory as well and calls their grains when they are due.</summary>
internal sealed class ReminderService(GrainRuntime runtime, IReminderStore store)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<GrainId, List<Reminder>> _byGrain = [];

    internal async Task LoadAsync(CancellationToken token)
    {
        foreach (var record in await store.ReadAllAsync(token))
            Replace(new Reminder(this, record));
    }

    internal async Task<IGrainReminder> RegisterAsync(GrainId grain, string name, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        if (period < runtime.Options.MinimumReminderPeriod)
            throw new ArgumentException($"A reminder's period is at least {runtime.Options.MinimumReminderPeriod}.", nameof(period));
        var record = new ReminderRecord(grain, name, runtime.Clock.GetUtcNow() + dueTime, period);
        await store.WriteAsync(record, CancellationToken.None);
        var reminder = new Reminder(this, record);
        Replace(reminder);
        return reminder;
    }

    internal async Task UnregisterAsync(GrainId grain, string name)
    {
        await store.RemoveAsync(grain, name, CancellationToken.None);
        lock (_lock)
            Forget(grain, name);
    }

    internal IGrainReminder? Find(GrainId grain, string name) =>
        FindAll(grain).Find(reminder => string.Equals(reminder.ReminderName, name, StringComparison.Ordinal));

    internal List<IGrainReminder> FindAll(GrainId grain)
    {
        lock (_lock)
            return _byGrain.TryGetValue(grain, out var reminders) ? [.. reminders] : [];
    }

    internal async Task TickAsync(Reminder reminder)
    {
        var record = reminder.Record;
        try
        {
            var status = new TickStatus(record.StartAt.UtcDateTime, record.Period, runtime.Clock.GetUtcNow().UtcDateTime);
            await runtime.Factory.GetGrain<IRemindable>(record.Grain).ReceiveReminder(record.Name, status);
        }
        catch (Exception exception)
        {
            EngineLog.ReminderFailed(runtime.Logger, record.Name, record.Grain.ToString(), exception);
        }

        lock (_lock)
        {
            if (_byGrain.TryGetValue(record.Grain, out var reminders) && reminders.Contains(reminder))
                Arm(reminder);
        }
    }

    private void Replace(Reminder reminder)
    {
        lock (_lock)
        {
            Forget(reminder.Record.Grain, reminder.ReminderName);
            if (!_byGrain.TryGetValue(reminder.Record.Grain, out var reminders))
                _byGrain.Add(reminder.Record.Grain, reminders = []);
            reminders.Add(reminder);
            Arm(reminder);
        }
    }

    private void Forget(GrainId grain, string name)
    {
        if (!_byGrain.TryGetValue(grain, out var reminders))
            return;
        var index = reminders.FindIndex(reminder => string.Equals(reminder.ReminderName, name, StringComparison.Ordinal));
        if (index < 0)
            return;
        runtime.Timers.Remove(reminders[index]);
        reminders.RemoveAt(index);
        if (reminders.Count == 0)
            _byGrain.Remove(grain);
    }

    // Missed ticks are skipped: the next one is the first of the row that lies ahead.
    private void Arm(Reminder reminder)
    {
        var record = reminder.Record;
        var late = runtime.Clock.GetUtcNow() - record.StartAt;
        var wait = late < TimeSpan.Zero ? -late : record.Period - TimeSpan.FromTicks(late.Ticks % record.Period.Ticks);
        runtime.Timers.Add(reminder, wait);
    }
}
