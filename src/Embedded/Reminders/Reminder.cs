using Orleans.Runtime;
using Softswitch.Embedded.Timers;

namespace Softswitch.Embedded.Reminders;

/// <summary>A stored reminder that waits for its next tick.</summary>
internal sealed class Reminder(ReminderService service, ReminderRecord record) : IGrainReminder, ITimed, IThreadPoolWorkItem
{
    public string ReminderName => record.Name;

    public int QueueIndex { get; set; } = -1;

    internal ReminderRecord Record => record;

    public void Fire() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);

    void IThreadPoolWorkItem.Execute() => _ = service.TickAsync(this);
}
