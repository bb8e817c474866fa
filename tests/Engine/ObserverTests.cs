namespace Softswitch.Engine.Tests;

public sealed class ObserverTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    [Fact]
    public async Task Observer_hears_everything_outside_the_grain()
    {
        var (speaker, listener, reference) = await FollowAsync(nameof(Observer_hears_everything_outside_the_grain));
        for (var index = 0; index < 50; index++)
            await speaker.Say($"{index}");
        await EngineFixture.EventuallyAsync(() => listener.Heard.Count == 50);
        var expected = Enumerable.Range(0, 50).Select(index => $"{index}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), listener.Heard.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.False(listener.SawGrainContext);
        GC.KeepAlive(reference);
    }

    [Fact]
    public async Task Failing_observer_does_not_fail_the_grain()
    {
        var (speaker, listener, _) = await FollowAsync(nameof(Failing_observer_does_not_fail_the_grain));
        await speaker.Say("");
        await speaker.SayUnanswered("");
        await speaker.Say("again");
        await EngineFixture.EventuallyAsync(() => listener.Heard.Contains("again", StringComparer.Ordinal));
    }

    [Fact]
    public async Task Observer_answers_and_its_failure_reaches_the_grain()
    {
        var (speaker, listener, _) = await FollowAsync(nameof(Observer_answers_and_its_failure_reaches_the_grain));
        Assert.Equal(1, await speaker.Ask("first"));
        Assert.Equal(2, await speaker.Ask("second"));
        await Assert.ThrowsAsync<ArgumentException>(() => speaker.Ask(""));
        Assert.Equal(["first", "second"], listener.Heard, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Deleted_observer_hears_nothing_more()
    {
        var (speaker, listener, reference) = await FollowAsync(nameof(Deleted_observer_hears_nothing_more));
        await speaker.Say("before");
        await EngineFixture.EventuallyAsync(() => listener.Heard.Count == 1);
        engine.Grains.DeleteObjectReference<IListener>(reference);
        await speaker.Say("after");
        var (other, heard, _) = await FollowAsync(nameof(Deleted_observer_hears_nothing_more) + "other");
        await other.Say("later");
        await EngineFixture.EventuallyAsync(() => heard.Heard.Count == 1);
        Assert.Equal(["before"], listener.Heard, StringComparer.Ordinal);
    }

    private async Task<(ISpeakerGrain Speaker, Listener Listener, IListener Reference)> FollowAsync(string key)
    {
        var listener = new Listener();
        var reference = engine.Grains.CreateObjectReference<IListener>(listener);
        var speaker = engine.Grains.GetGrain<ISpeakerGrain>(key);
        await speaker.Follow(reference);
        return (speaker, listener, reference);
    }
}
