using Softswitch.Gateway.MediaPorts;

namespace Softswitch.Gateway.Tests.MediaPorts;

public sealed class LoopLagTests
{
    private const int PassMicroseconds = 20_000;

    private readonly LoopLag _lag = new();
    private long _now = 1_000_000;

    [Theory]
    [InlineData("0 0 0 0 0 0 0 0 0 0", 0)]
    [InlineData("60 60 60 60 60 60 60 60 60 60", 60)]
    [InlineData("60 70 80 90 60 55 60 70 60 60", 55)]
    [InlineData("60 60 60 60 60 60 60 60 60 0", 0)] // it caught up once
    [InlineData("900 0 0 0 0 0 0 0 0 0", 0)] // one pause
    public void Least_of_an_interval_is_the_lag(string passes, int milliseconds)
    {
        Pass("0");
        Pass(passes);
        Pass("0");

        Assert.Equal(milliseconds, _lag.Milliseconds);
    }

    [Fact]
    public void Longest_wait_of_a_pass_counts_and_the_next_pass_begins_at_none()
    {
        Pass("0");
        for (var i = 0; i < 10; i++)
        {
            _lag.Note(5_000);
            _lag.Note(70_000);
            _lag.Note(1_000);
            _lag.EndPass(_now += PassMicroseconds);
        }

        Pass("0");
        Assert.Equal(70, _lag.Milliseconds);
        Pass("0 0 0 0 0 0 0 0 0 0 0");
        Assert.Equal(0, _lag.Milliseconds);
    }

    private void Pass(string milliseconds)
    {
        foreach (var each in milliseconds.Split(' '))
        {
            _lag.Note(int.Parse(each, System.Globalization.CultureInfo.InvariantCulture) * 1000L);
            _lag.EndPass(_now += PassMicroseconds);
        }
    }
}
