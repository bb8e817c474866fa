namespace Softswitch.Engine.Tests;

public sealed class CircleTests(ImpatientFixture engine) : IClassFixture<ImpatientFixture>
{
    [Fact]
    public async Task Call_in_a_circle_times_out_and_the_grains_go_on()
    {
        const string Key = nameof(Call_in_a_circle_times_out_and_the_grains_go_on);
        var grain = engine.Grains.GetGrain<ITurnGrain>(Key);
        var circle = grain.CallInCircle(Key + "other");
        await EngineFixture.EventuallyAsync(async () =>
        {
            await engine.PassAsync(TimeSpan.FromSeconds(1));
            return circle.IsCompleted;
        });
        await Assert.ThrowsAsync<TimeoutException>(() => circle);
        await EngineFixture.EventuallyAsync(async () => await grain.Increment() > 0);
    }
}
