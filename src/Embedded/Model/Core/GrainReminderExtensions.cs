using Orleans.Runtime;
using Softswitch.Embedded.Activations;
using Softswitch.Embedded.Reminders;

namespace Orleans;

/// <summary>Durable reminders of a grain, which must implement <see cref="IRemindable"/>.</summary>
public static class GrainReminderExtensions
{
    /// <summary>Stores a reminder, replacing the one of that name.</summary>
    /// <exception cref="ArgumentException">The period is below the configured minimum.</exception>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(this Grain grain, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        if (grain is not IRemindable)
            throw new InvalidOperationException($"{grain.GetType()} must implement {nameof(IRemindable)} to use reminders.");
        return Reminders(grain).RegisterAsync(grain.GrainContext.GrainId, reminderName, dueTime, period);
    }

    public static Task UnregisterReminder(this Grain grain, IGrainReminder reminder) =>
        Reminders(grain).UnregisterAsync(grain.GrainContext.GrainId, reminder.ReminderName);

    public static Task<IGrainReminder?> GetReminder(this Grain grain, string reminderName) =>
        Task.FromResult(Reminders(grain).Find(grain.GrainContext.GrainId, reminderName));

    public static Task<List<IGrainReminder>> GetReminders(this Grain grain) =>
        Task.FromResult(Reminders(grain).FindAll(grain.GrainContext.GrainId));

    private static ReminderService Reminders(Grain grain) => ((GrainActivation)grain.GrainContext).Runtime.Reminders;
}
