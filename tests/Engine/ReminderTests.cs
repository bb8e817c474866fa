namespace Softswitch.Engine.Tests;

public sealed class ReminderTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    // Where time is real, a busy machine needs some for what is to come before.
    private static readonly TimeSpan NotSoSoon = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Reminder_ticks_until_it_is_forgotten()
    {
        const string Key = nameof(Reminder_ticks_until_it_is_forgotten);
        var grain = engine.Grains.GetGrain<IReminderGrain>(Key);
        await grain.Remind("wake", Soon, Soon);
        await PassUntilAsync(Key, "wake", 2);
        await grain.Forget("wake");
        var ticks = Journal.Count(Key, "wake");
        await engine.PassAsync(Soon * 3);
        Assert.InRange(Journal.Count(Key, "wake"), ticks, ticks + 1);
        Assert.Equal("", await grain.Names());
    }

    [Fact]
    public async Task Reminder_activates_its_grain()
    {
        const string Key = nameof(Reminder_activates_its_grain);
        var grain = engine.Grains.GetGrain<IReminderGrain>(Key);
        await grain.Remind("wake", NotSoSoon, TimeSpan.FromHours(1));
        await grain.Leave();
        await PassUntilAsync(Key, "wake", 1);
        Assert.Equal(["begin", "begin", "wake"], Journal.Of(Key), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Reminders_are_known_by_name_and_replaced()
    {
        const string Key = nameof(Reminders_are_known_by_name_and_replaced);
        var grain = engine.Grains.GetGrain<IReminderGrain>(Key);
        await grain.Remind("late", TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        await grain.Remind("wake", TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        Assert.Equal("late wake", await grain.Names());
        await grain.Remind("wake", Soon, TimeSpan.FromHours(1));
        await PassUntilAsync(Key, "wake", 1);
        Assert.Equal(0, Journal.Count(Key, "late"));
        await grain.Forget("late");
        Assert.Equal("wake", await grain.Names());
    }

    [Fact]
    public async Task Reminder_with_too_short_a_period_is_refused()
    {
        var grain = engine.Grains.GetGrain<IReminderGrain>(nameof(Reminder_with_too_short_a_period_is_refused));
        await Assert.ThrowsAsync<ArgumentException>(() => grain.Remind("wake", Soon, TimeSpan.FromMilliseconds(10)));
    }

    private Task PassUntilAsync(string key, string name, int ticks) => EngineFixture.EventuallyAsync(async () =>
    {
        await engine.PassAsync(Soon / 2);
        return Journal.Count(key, name) >= ticks;
    });
}
