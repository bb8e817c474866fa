using Softswitch.Dashboard.Access;
using Softswitch.Dashboard.Tests.Fakes;

namespace Softswitch.Dashboard.Tests.Access;

public sealed class ThrottleTests
{
    private static readonly ThrottleLimits Limits = new(5, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), TimeSpan.FromHours(1), 8);

    private readonly Throttle _throttle = new(Limits);
    private DateTimeOffset _now = Sample.Now;

    [Fact]
    public void Key_with_five_failures_waits_ever_longer()
    {
        for (var failure = 1; failure <= 5; failure++)
            Assert.Null(_throttle.Enter("a", _now));

        foreach (var seconds in new[] { 5, 10, 20, 40, 60, 60 })
        {
            Assert.Equal(TimeSpan.FromSeconds(seconds), _throttle.Enter("a", _now));
            _now += TimeSpan.FromSeconds(seconds);
            Assert.Null(_throttle.Enter("a", _now));
        }
    }

    [Fact]
    public void Key_that_succeeds_starts_anew()
    {
        for (var failure = 1; failure <= 4; failure++)
            _throttle.Enter("a", _now);
        _throttle.Succeed("a", forgive: true);

        Assert.All(Enumerable.Range(1, 5), _ => Assert.Null(_throttle.Enter("a", _now)));
        Assert.NotNull(_throttle.Enter("a", _now));
    }

    [Fact]
    public void Key_that_succeeds_without_forgiveness_keeps_its_failures()
    {
        for (var failure = 1; failure <= 4; failure++)
            _throttle.Enter("a", _now);
        _throttle.Enter("a", _now);
        _throttle.Succeed("a", forgive: false);

        Assert.Null(_throttle.Enter("a", _now));
        Assert.NotNull(_throttle.Enter("a", _now));
    }

    [Fact]
    public void Key_that_rests_is_forgotten()
    {
        for (var failure = 1; failure <= 5; failure++)
            _throttle.Enter("a", _now);
        _now += Limits.Memory;

        Assert.Null(_throttle.Enter("a", _now));
        Assert.Null(_throttle.Enter("a", _now));
    }

    [Fact]
    public void Key_that_failed_often_survives_a_flood_of_others()
    {
        for (var failure = 1; failure <= 5; failure++)
            _throttle.Enter("a", _now);
        for (var other = 0; other < 100; other++)
            _throttle.Enter($"flood{other}", _now);

        Assert.NotNull(_throttle.Enter("a", _now));
    }
}
