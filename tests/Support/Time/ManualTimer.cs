namespace Softswitch.Support.Time;

/// <summary>One timer of a <see cref="ManualTimeProvider"/>, which guards what it keeps.</summary>
internal sealed class ManualTimer(ManualTimeProvider clock, Action callback) : ITimer
{
    public TimeSpan Period { get; set; } = Timeout.InfiniteTimeSpan;

    public DateTimeOffset? DueAt { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        clock.Arm(this, dueTime, period);
        return true;
    }

    public void Fire() => callback();

    public void Dispose() => clock.Remove(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
