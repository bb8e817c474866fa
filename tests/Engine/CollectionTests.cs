namespace Softswitch.Engine.Tests;

public sealed class CollectionTests(ShortLivedFixture engine) : IClassFixture<ShortLivedFixture>
{
    [Fact]
    public async Task Idle_grain_is_collected()
    {
        const string Key = nameof(Idle_grain_is_collected);
        var grain = engine.Grains.GetGrain<ILifeGrain>(Key);
        Assert.Equal(1, await grain.Activation());
        await WaitForEndAsync(Key);
        Assert.Equal(2, await grain.Activation());
    }

    [Fact]
    public async Task Grain_with_a_running_call_is_not_collected()
    {
        const string Key = nameof(Grain_with_a_running_call_is_not_collected);
        var grain = engine.Grains.GetGrain<ILifeGrain>(Key);
        var idle = engine.Grains.GetGrain<ILifeGrain>(Key + "idle");
        await idle.Activation();
        var held = grain.Hold(Key);
        await WaitForEndAsync(Key + "idle");
        Assert.Equal(0, Journal.Count(Key, "end ActivationIdle"));
        Gate.Named(Key).Open();
        await EngineFixture.EventuallyAsync(() => held.IsCompleted);
    }

    [Fact]
    public async Task Grain_that_delays_its_deactivation_stays()
    {
        const string Key = nameof(Grain_that_delays_its_deactivation_stays);
        var grain = engine.Grains.GetGrain<ILifeGrain>(Key);
        await grain.StayFor(TimeSpan.FromMinutes(10));
        await engine.Grains.GetGrain<ILifeGrain>(Key + "idle").Activation();
        await WaitForEndAsync(Key + "idle");
        Assert.Equal(1, await grain.Activation());
    }

    private Task WaitForEndAsync(string key) => EngineFixture.EventuallyAsync(async () =>
    {
        await engine.PassAsync(TimeSpan.FromSeconds(1));
        return Journal.Count(key, "end ActivationIdle") == 1;
    });
}
