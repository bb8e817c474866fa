using Softswitch.Gateway.Sessions;

namespace Softswitch.Gateway.Tests.Sessions;

public sealed class SerialTurnsTests
{
    private readonly List<string> _done = [];
    private readonly List<Exception> _failures = [];
    private readonly SerialTurns _turns;

    public SerialTurnsTests() => _turns = new SerialTurns(_failures.Add);

    [Fact]
    public void Work_from_inside_a_turn_waits_for_its_end()
    {
        _turns.Post(() =>
        {
            _turns.Post(() => _done.Add("second"));
            Assert.False(_turns.TryRun("now", _done.Add));
            _done.Add("first");
        });

        Assert.Equal(["first", "second"], _done);
    }

    [Fact]
    public void Work_that_fails_is_told_and_the_rest_goes_on()
    {
        _turns.Post(() =>
        {
            _turns.Post(() => throw new InvalidOperationException("waiting"));
            _turns.Post(() => _done.Add("after"));
            throw new InvalidOperationException("running");
        });
        Assert.True(_turns.TryRun("message", _ => throw new InvalidOperationException("message")));
        _turns.Post(() => _done.Add("later"));

        Assert.Equal(["after", "later"], _done);
        Assert.Equal(["running", "waiting", "message"], _failures.ConvertAll(failure => failure.Message));
    }
}
