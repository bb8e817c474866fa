namespace Softswitch.Engine.Tests;

public sealed class LifeTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    [Fact]
    public async Task Grain_activates_once_for_many_callers()
    {
        const string Key = "slow" + nameof(Grain_activates_once_for_many_callers);
        var grain = engine.Grains.GetGrain<ILifeGrain>(Key);
        var calls = Enumerable.Range(0, 50).Select(_ => Task.Run(grain.Activation)).ToArray();
        await EngineFixture.EventuallyAsync(() => Gate.Named(Key).Arrived == 1);
        Gate.Named(Key).Open();
        Assert.All(await Task.WhenAll(calls), activation => Assert.Equal(1, activation));
    }

    [Fact]
    public async Task Failure_to_activate_reaches_the_caller_and_the_next_call_tries_again()
    {
        const string Key = "broken" + nameof(Failure_to_activate_reaches_the_caller_and_the_next_call_tries_again);
        var grain = engine.Grains.GetGrain<ILifeGrain>(Key);
        var failure = await Assert.ThrowsAnyAsync<Exception>(grain.Activation);
        Assert.Contains("This grain is broken.", failure.ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<Exception>(grain.Activation);
        Assert.Equal(2, Journal.Count(Key, "begin"));
    }

    [Fact]
    public async Task Deactivated_grain_says_why_and_activates_again()
    {
        const string Key = nameof(Deactivated_grain_says_why_and_activates_again);
        var grain = engine.Grains.GetGrain<ILifeGrain>(Key);
        Assert.Equal(1, await grain.Activation());
        await grain.Leave(null);
        await EngineFixture.EventuallyAsync(() => Journal.Count(Key, "end ApplicationRequested") == 1);
        Assert.Equal(2, await grain.Activation());
    }

    [Fact]
    public async Task Deactivation_waits_for_the_running_call()
    {
        const string Key = nameof(Deactivation_waits_for_the_running_call);
        var grain = engine.Grains.GetGrain<ILifeGrain>(Key);
        var held = grain.Hold(Key);
        await EngineFixture.EventuallyAsync(() => Gate.Named(Key).Arrived == 1);
        await grain.Leave(null);
        var late = grain.Activation();
        Assert.Equal(0, Journal.Count(Key, "end ApplicationRequested"));
        Gate.Named(Key).Open();
        await held;
        Assert.Equal(2, await late);
        Assert.Equal(["begin", "end ApplicationRequested", "begin"], Journal.Of(Key), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Call_during_deactivation_is_answered_by_a_new_activation()
    {
        const string Key = nameof(Call_during_deactivation_is_answered_by_a_new_activation);
        var grain = engine.Grains.GetGrain<ILifeGrain>(Key);
        Assert.Equal(1, await grain.Activation());
        await grain.Leave(Key);
        await EngineFixture.EventuallyAsync(() => Gate.Named(Key).Arrived == 1);
        var calls = Enumerable.Range(0, 10).Select(_ => Task.Run(grain.Activation)).ToArray();
        Gate.Named(Key).Open();
        Assert.All(await Task.WhenAll(calls), activation => Assert.Equal(2, activation));
    }

    /// <summary>A call that met three activations in a row as they ended is refused, and taken when it is made again.</summary>
    [Fact]
    public async Task Calls_are_taken_or_refused_through_many_deactivations()
    {
        const string Key = nameof(Calls_are_taken_or_refused_through_many_deactivations);
        var grain = engine.Grains.GetGrain<ILifeGrain>(Key);
        var callers = Enumerable.Range(0, 4).Select(caller => Task.Run(async () =>
        {
            for (var call = 0; call < 100; call++)
            {
                await UntilTakenAsync(async () => Assert.True(await grain.Activation() > 0));
                if (call % 10 == caller)
                    await UntilTakenAsync(() => grain.Leave(null));
            }
        }));
        await Task.WhenAll(callers);
        await EngineFixture.EventuallyAsync(() => Journal.Count(Key, "end ApplicationRequested") > 1);
    }

    /// <summary>Nor is it told of its end: it never began.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("slow")]
    public async Task Grain_that_ends_itself_while_activating_refuses_its_calls_after_a_third_try(string pace)
    {
        var key = pace + "fleeting" + nameof(Grain_that_ends_itself_while_activating_refuses_its_calls_after_a_third_try);
        var grain = engine.Grains.GetGrain<ILifeGrain>(key);
        Gate.Named(key).Open();

        for (var call = 1; call <= 2; call++)
        {
            await Assert.ThrowsAsync<OrleansMessageRejectionException>(() => grain.Activation().WaitAsync(TimeSpan.FromSeconds(20)));
            Assert.Equal(Enumerable.Repeat("begin", 3 * call), Journal.Of(key), StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task Hundred_thousand_grains_answer()
    {
        const int Count = 100_000;
        var answered = 0;
        await Parallel.ForAsync(0, Count, async (index, _) =>
        {
            var answer = await engine.Grains.GetGrain<IReentrantGrain>($"crowd{index}").Echo("here");
            if (answer.Length == 4)
                Interlocked.Increment(ref answered);
        });
        Assert.Equal(Count, answered);
    }

    private static async Task UntilTakenAsync(Func<Task> call)
    {
        for (var isTaken = false; !isTaken;)
        {
            try
            {
                await call();
                isTaken = true;
            }
            catch (OrleansMessageRejectionException)
            {
                await Task.Yield();
            }
        }
    }
}
