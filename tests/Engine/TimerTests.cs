namespace Softswitch.Engine.Tests;

public sealed class TimerTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task Timer_ticks_until_it_is_stopped()
    {
        var grain = engine.Grains.GetGrain<ITimerGrain>(nameof(Timer_ticks_until_it_is_stopped));
        await grain.Start(Soon, Soon, interleave: false);
        await PassUntilAsync(grain, 3);
        await grain.Stop();
        var ticks = await grain.Ticks();
        await engine.PassAsync(Soon * 4);
        Assert.Equal(ticks, await grain.Ticks());
    }

    [Fact]
    public async Task Timer_without_period_ticks_once()
    {
        var grain = engine.Grains.GetGrain<ITimerGrain>(nameof(Timer_without_period_ticks_once));
        await grain.Start(Soon, Timeout.InfiniteTimeSpan, interleave: false);
        await PassUntilAsync(grain, 1);
        await engine.PassAsync(Soon * 4);
        Assert.Equal(1, await grain.Ticks());
    }

    [Fact]
    public async Task Changed_timer_ticks_at_its_new_time()
    {
        var grain = engine.Grains.GetGrain<ITimerGrain>(nameof(Changed_timer_ticks_at_its_new_time));
        await grain.Start(TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan, interleave: false);
        Assert.Equal(0, await grain.Ticks());
        await grain.Change(Soon, Timeout.InfiniteTimeSpan);
        await PassUntilAsync(grain, 1);
        await grain.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        await engine.PassAsync(Soon * 4);
        Assert.Equal(1, await grain.Ticks());
    }

    [Fact]
    public async Task Tick_waits_for_the_running_call()
    {
        const string Key = nameof(Tick_waits_for_the_running_call);
        var grain = engine.Grains.GetGrain<ITimerGrain>(Key);
        var held = grain.Hold(Key);
        await EngineFixture.EventuallyAsync(() => Gate.Named(Key).Arrived == 1);
        await grain.Start(Soon, Timeout.InfiniteTimeSpan, interleave: false);
        await engine.PassAsync(Soon * 4);
        Assert.Equal(0, await grain.Ticks());
        Gate.Named(Key).Open();
        await held;
        await EngineFixture.EventuallyAsync(async () => await grain.Ticks() == 1);
    }

    [Fact]
    public async Task Interleaving_tick_runs_while_a_call_awaits()
    {
        const string Key = nameof(Interleaving_tick_runs_while_a_call_awaits);
        var grain = engine.Grains.GetGrain<ITimerGrain>(Key);
        await grain.Start(Soon, Timeout.InfiniteTimeSpan, interleave: true);
        var held = grain.Hold(Key);
        await PassUntilAsync(grain, 1);
        Gate.Named(Key).Open();
        await held;
    }

    [Fact]
    public async Task Ticks_never_overlap()
    {
        const string Key = nameof(Ticks_never_overlap);
        var grain = engine.Grains.GetGrain<ITimerGrain>(Key);
        await grain.HoldTicks(Key);
        await grain.Start(Soon, Soon, interleave: true);
        await PassUntilAsync(grain, 1);
        await engine.PassAsync(Soon * 4);
        Assert.Equal(1, await grain.Ticks());
        Gate.Named(Key).Open();
        await PassUntilAsync(grain, 2);
        await grain.Stop();
    }

    [Fact]
    public async Task Failed_tick_does_not_end_the_timer()
    {
        var grain = engine.Grains.GetGrain<ITimerGrain>(nameof(Failed_tick_does_not_end_the_timer));
        await grain.FailNextTick();
        await grain.Start(Soon, Soon, interleave: false);
        await PassUntilAsync(grain, 2);
        await grain.Stop();
    }

    [Fact]
    public async Task Timer_ends_with_its_activation()
    {
        const string Key = nameof(Timer_ends_with_its_activation);
        var grain = engine.Grains.GetGrain<ITimerGrain>(Key);
        await grain.Start(Soon, Soon, interleave: false);
        await PassUntilAsync(grain, 1);
        await grain.Leave();
        await EngineFixture.EventuallyAsync(async () => await grain.Ticks() == 0);
        var ticks = Journal.Count(Key, "tick");
        await engine.PassAsync(Soon * 4);
        Assert.Equal(ticks, Journal.Count(Key, "tick"));
    }

    private Task PassUntilAsync(ITimerGrain grain, int ticks) => EngineFixture.EventuallyAsync(async () =>
    {
        await engine.PassAsync(Soon);
        return await grain.Ticks() >= ticks;
    });
}
