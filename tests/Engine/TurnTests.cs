namespace Softswitch.Engine.Tests;

public sealed class TurnTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    [Fact]
    public async Task Calls_to_one_grain_never_overlap()
    {
        var grain = engine.Grains.GetGrain<ITurnGrain>(nameof(Calls_to_one_grain_never_overlap));
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(grain.Increment)));
        Assert.Equal(200, await grain.Peek());
    }

    [Fact]
    public async Task Turns_of_overlapping_calls_have_one_thread_at_a_time()
    {
        var grain = engine.Grains.GetGrain<ITurnGrain>(nameof(Turns_of_overlapping_calls_have_one_thread_at_a_time));
        var intruders = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => grain.CountIntruders(100))));
        Assert.Equal(0, intruders.Sum());
    }

    [Fact]
    public async Task Call_waits_while_another_awaits()
    {
        const string Key = nameof(Call_waits_while_another_awaits);
        var grain = engine.Grains.GetGrain<ITurnGrain>(Key);
        var held = grain.Hold(Key);
        await EngineFixture.EventuallyAsync(() => Gate.Named(Key).Arrived == 1);
        var waiting = grain.Increment();
        Assert.Equal(0, await grain.Peek());
        Assert.False(waiting.IsCompleted);
        Gate.Named(Key).Open();
        await held;
        Assert.Equal(1, await waiting);
    }

    [Fact]
    public async Task Waiting_calls_all_start_once()
    {
        const string Key = nameof(Waiting_calls_all_start_once);
        var grain = engine.Grains.GetGrain<ITurnGrain>(Key);
        var held = grain.Hold(Key);
        var calls = new List<Task<int>>();
        for (var index = 0; index < 20; index++)
            calls.Add(grain.Increment());
        Gate.Named(Key).Open();
        await held;
        // The programming model promises no order.
        Assert.Equal(Enumerable.Range(1, 20), (await Task.WhenAll(calls)).Order());
    }

    [Fact]
    public async Task Read_only_calls_overlap()
    {
        const string Key = nameof(Read_only_calls_overlap);
        var grain = engine.Grains.GetGrain<ITurnGrain>(Key);
        var readers = Task.WhenAll(grain.HoldReading(Key), grain.HoldReading(Key), grain.HoldReading(Key));
        await EngineFixture.EventuallyAsync(() => Gate.Named(Key).Arrived == 3);
        Gate.Named(Key).Open();
        await readers;
    }

    [Fact]
    public async Task Read_only_call_waits_for_a_writer()
    {
        const string Key = nameof(Read_only_call_waits_for_a_writer);
        var grain = engine.Grains.GetGrain<ITurnGrain>(Key);
        var writer = grain.Hold(Key);
        await EngineFixture.EventuallyAsync(() => Gate.Named(Key).Arrived == 1);
        var reader = grain.HoldReading(Key + "reader");
        Assert.Equal(0, await grain.Peek());
        Assert.Equal(0, Gate.Named(Key + "reader").Arrived);
        Gate.Named(Key + "reader").Open();
        Gate.Named(Key).Open();
        await Task.WhenAll(writer, reader);
    }

    [Fact]
    public async Task Writer_waits_for_a_reader()
    {
        const string Key = nameof(Writer_waits_for_a_reader);
        var grain = engine.Grains.GetGrain<ITurnGrain>(Key);
        var reader = grain.HoldReading(Key);
        await EngineFixture.EventuallyAsync(() => Gate.Named(Key).Arrived == 1);
        var writer = grain.Increment();
        Assert.Equal(0, await grain.Peek());
        Assert.False(writer.IsCompleted);
        Gate.Named(Key).Open();
        await reader;
        Assert.Equal(1, await writer);
    }

    [Fact]
    public async Task Reentrant_grain_answers_while_a_call_awaits()
    {
        const string Key = nameof(Reentrant_grain_answers_while_a_call_awaits);
        var grain = engine.Grains.GetGrain<IReentrantGrain>(Key);
        var held = grain.Hold(Key);
        Assert.Equal("yes", await grain.Echo("yes"));
        Gate.Named(Key).Open();
        await held;
    }

    [Fact]
    public async Task Stateless_worker_runs_calls_side_by_side()
    {
        const string Key = nameof(Stateless_worker_runs_calls_side_by_side);
        var grain = engine.Grains.GetGrain<IWorkerGrain>(Key);
        var held = Task.WhenAll(grain.Hold(Key), grain.Hold(Key), grain.Hold(Key));
        await EngineFixture.EventuallyAsync(() => Gate.Named(Key).Arrived == 3);
        Gate.Named(Key).Open();
        await held;
    }

    [Fact]
    public async Task Chain_of_many_grains_answers()
    {
        Assert.Equal(300, await engine.Grains.GetGrain<ITurnGrain>("chain300").Descend(300));
    }

    [Fact]
    public async Task Call_nobody_awaits_is_made()
    {
        const string Key = nameof(Call_nobody_awaits_is_made);
        var other = engine.Grains.GetGrain<ITurnGrain>(Key + "other");
        await engine.Grains.GetGrain<ITurnGrain>(Key).IncrementOther(Key + "other");
        await EngineFixture.EventuallyAsync(async () => await other.Peek() == 1);
    }

    [Fact]
    public async Task One_way_call_hides_its_failure()
    {
        var grain = engine.Grains.GetGrain<ITurnGrain>(nameof(One_way_call_hides_its_failure));
        await grain.IncrementUnseen();
        await EngineFixture.EventuallyAsync(async () => await grain.Peek() == 1);
    }

    [Fact]
    public async Task Caller_resumes_outside_the_grain()
    {
        var grain = engine.Grains.GetGrain<ITurnGrain>(nameof(Caller_resumes_outside_the_grain));
        SynchronizationContext.SetSynchronizationContext(null);
        for (var call = 0; call < 20; call++)
        {
            await grain.Increment();
            Assert.Null(SynchronizationContext.Current);
        }
    }

    [Fact]
    public async Task References_to_one_grain_are_equal()
    {
        var key = nameof(References_to_one_grain_are_equal);
        var grain = engine.Grains.GetGrain<ITurnGrain>(key);
        Assert.Equal(grain, engine.Grains.GetGrain<ITurnGrain>(key));
        Assert.NotEqual(grain, engine.Grains.GetGrain<ITurnGrain>(key + "other"));
        Assert.Equal(key, grain.GetPrimaryKeyString());
        Assert.Equal(key, await grain.Key());
        Assert.Equal("turn/" + key, grain.GetGrainId().ToString());
    }
}
