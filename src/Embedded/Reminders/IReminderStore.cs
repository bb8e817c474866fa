using Orleans.Runtime;

namespace Softswitch.Embedded.Reminders;

/// <summary>Where reminders are kept: one record per grain and name.</summary>
public interface IReminderStore
{
    /// <summary>All reminders; asked for once, at start.</summary>
    Task<IReadOnlyList<ReminderRecord>> ReadAllAsync(CancellationToken token);

    /// <summary>Stores a reminder in place of the one of that grain and name.</summary>
    Task WriteAsync(ReminderRecord reminder, CancellationToken token);

    /// <summary>Removes a reminder, if it is there.</summary>
    Task RemoveAsync(GrainId grain, string name, CancellationToken token);
}
