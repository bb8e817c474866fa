namespace Softswitch.Engine.Tests;

public sealed class FailureTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    private readonly IFailingGrain _grain = engine.Grains.GetGrain<IFailingGrain>(nameof(FailureTests));

    [Fact]
    public async Task Exception_before_the_first_await_reaches_the_caller()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => _grain.ThrowAtOnce("at once"));
        Assert.Equal("at once", exception.Message);
    }

    [Fact]
    public async Task Exception_after_an_await_reaches_the_caller()
    {
        var exception = await Assert.ThrowsAsync<FormatException>(() => _grain.ThrowLater("later"));
        Assert.Equal("later", exception.Message);
    }

    [Fact]
    public async Task Exception_of_a_value_task_reaches_the_caller()
    {
        var exception = await Assert.ThrowsAsync<KeyNotFoundException>(async () => await _grain.ThrowValue("value"));
        Assert.Equal("value", exception.Message);
    }

    [Fact]
    public async Task Exception_of_our_own_keeps_its_type()
    {
        var exception = await Assert.ThrowsAsync<ProbeException>(() => _grain.ThrowOwn("own"));
        Assert.Equal("own", exception.Message);
    }

    [Fact]
    public async Task Cancellation_reaches_the_caller()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(_grain.Cancel);
    }

    [Fact]
    public async Task Exception_crosses_from_grain_to_grain()
    {
        Assert.Equal("through", await _grain.ThrowThrough("other", "through"));
    }

    [Fact]
    public async Task Failed_grain_answers_the_next_call()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _grain.ThrowAtOnce("first"));
        Assert.Equal("second", await _grain.ThrowThrough("other", "second"));
    }
}
