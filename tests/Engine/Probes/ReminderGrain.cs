namespace Softswitch.Engine.Tests.Probes;

internal sealed class ReminderGrain : Grain, IReminderGrain, IRemindable
{
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Journal.Add(this.GetPrimaryKeyString(), "begin");
        return Task.CompletedTask;
    }

    public Task Remind(string name, TimeSpan dueTime, TimeSpan period) => this.RegisterOrUpdateReminder(name, dueTime, period);

    public async Task Forget(string name)
    {
        if (await this.GetReminder(name) is { } reminder)
            await this.UnregisterReminder(reminder);
    }

    public async Task<string> Names()
    {
        var reminders = await this.GetReminders();
        return string.Join(' ', reminders.Select(reminder => reminder.ReminderName).Order(StringComparer.Ordinal));
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Journal.Add(this.GetPrimaryKeyString(), reminderName);
        return Task.CompletedTask;
    }
}
