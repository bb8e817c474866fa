using Orleans.Runtime;

namespace Softswitch.Embedded.Reminders;

/// <summary>A reminder: due at <paramref name="StartAt"/> and every <paramref name="Period"/> after it.</summary>
public sealed record ReminderRecord(GrainId Grain, string Name, DateTimeOffset StartAt, TimeSpan Period);
