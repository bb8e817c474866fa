namespace Softswitch.Engine.Tests.Probes;

/// <summary>A grain with reminders; ticks are in the journal under its key.</summary>
public interface IReminderGrain : IGrainWithStringKey
{
    Task Remind(string name, TimeSpan dueTime, TimeSpan period);

    Task Forget(string name);

    Task<string> Names();

    Task Leave();
}
