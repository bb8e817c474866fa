using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Softswitch.Protocols.Timers;

namespace Softswitch.Protocols.Tests.Timers;

public sealed class TimerWheelTests
{
    private readonly List<(string Name, long At)> _fired = [];

    [Fact]
    public void Timer_fires_once_at_the_first_advance_after_its_due_time()
    {
        var wheel = new TimerWheel(nowMs: 1_000);
        wheel.Schedule(new Probe("a", _fired), 1_505);
        wheel.Advance(1_500);
        wheel.Advance(1_509);
        Assert.Empty(_fired);
        wheel.Advance(1_510);
        wheel.Advance(60_000);
        Assert.Equal([("a", 1_510L)], _fired);
        Assert.Equal(0, wheel.Count);
    }

    [Fact]
    public void Timer_due_in_the_past_fires_with_the_next_tick()
    {
        var wheel = new TimerWheel(nowMs: 1_000);
        wheel.Schedule(new Probe("a", _fired), 5);
        wheel.Advance(1_010);
        Assert.Equal([("a", 1_010L)], _fired);
    }

    [Fact]
    public void Cancelled_timer_does_not_fire()
    {
        var wheel = new TimerWheel(nowMs: 0);
        var probe = new Probe("a", _fired);
        wheel.Schedule(probe, 100);
        wheel.Cancel(probe);
        wheel.Cancel(probe);
        wheel.Advance(10_000);
        Assert.Empty(_fired);
        Assert.Equal(0, wheel.Count);
    }

    [Fact]
    public void Timer_scheduled_again_moves()
    {
        var wheel = new TimerWheel(nowMs: 0);
        var probe = new Probe("a", _fired);
        wheel.Schedule(probe, 100);
        wheel.Schedule(probe, 300);
        Assert.Equal(1, wheel.Count);
        wheel.Advance(200);
        Assert.Empty(_fired);
        wheel.Advance(300);
        Assert.Single(_fired);
    }

    [Fact]
    public void Timer_longer_than_a_round_waits_its_rounds()
    {
        var wheel = new TimerWheel(nowMs: 0, shards: 1, slots: 8);
        wheel.Schedule(new Probe("a", _fired), 1_000);
        for (var now = 0; now < 1_000; now += 10)
            wheel.Advance(now);
        Assert.Empty(_fired);
        wheel.Advance(1_000);
        Assert.Single(_fired);
    }

    [Fact]
    public void Timer_may_be_scheduled_from_its_own_callback()
    {
        var wheel = new TimerWheel(nowMs: 0);
        var probe = new Probe("a", _fired) { Wheel = wheel };
        wheel.Schedule(probe, 10);
        for (var now = 0; now <= 50; now += 10)
            wheel.Advance(now);
        Assert.Equal([10L, 20L, 30L, 40L, 50L], _fired.Select(f => f.At));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    public void Owner_that_throws_does_not_keep_others_from_firing(int shards)
    {
        var wheel = new TimerWheel(nowMs: 0, shards);
        wheel.Schedule(new Probe("a", _fired), 10);
        wheel.Schedule(new Probe("bad", _fired), 10);
        wheel.Schedule(new Probe("b", _fired), 10);
        wheel.Schedule(new Probe("f", _fired), 10);
        Assert.Throws<InvalidOperationException>(() => wheel.Advance(10));
        Assert.Equal(3, _fired.Count);
    }

    [Fact]
    public void Any_timer_fires_at_the_first_advance_that_reaches_it() =>
        Prop.ForAll(Steps(), steps =>
        {
            var wheel = new TimerWheel(nowMs: 0, shards: 2, slots: 16);
            var dueTicks = new Dictionary<string, int>(StringComparer.Ordinal);
            var (now, late, count) = (0, 0, 0);
            foreach (var (wait, pause) in steps)
            {
                var name = (count++).ToString(CultureInfo.InvariantCulture);
                // Due times count in whole ticks, and from the tick after the one in which they are set.
                dueTicks[name] = Math.Max((now + wait + TimerWheel.TickMs - 1) / TimerWheel.TickMs, (now / TimerWheel.TickMs) + 1);
                wheel.Schedule(new Probe(name, _fired), now + wait);
                late += AdvanceAndCountLate(wheel, dueTicks, now, now += pause);
            }
            late += AdvanceAndCountLate(wheel, dueTicks, now, now + 100_000);
            return late == 0 && dueTicks.Count == 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Concurrent_owners_lose_no_timer()
    {
        const int PerThread = 20_000;
        var wheel = new TimerWheel(nowMs: 0);
        var probes = new Counter();
        var threads = Enumerable.Range(0, 4).Select(t => new Thread(() =>
        {
            for (var i = 0; i < PerThread; i++)
            {
                var node = new CountingProbe(t * PerThread + i, probes);
                wheel.Schedule(node, i % 700);
                if (i % 3 == 0)
                    wheel.Schedule(node, i % 900);
            }
        })).ToArray();
        foreach (var thread in threads)
            thread.Start();
        for (var now = 0; now < 500; now += 10)
            wheel.Advance(now);
        foreach (var thread in threads)
            thread.Join();
        wheel.Advance(10_000);
        // A timer moved while it fires may fire again, so there are at least as many calls as timers.
        Assert.Equal(4 * PerThread, probes.Distinct);
        Assert.Equal(0, wheel.Count);
    }

    private int AdvanceAndCountLate(TimerWheel wheel, Dictionary<string, int> dueTicks, int before, int now)
    {
        _fired.Clear();
        wheel.Advance(now);
        return _fired.Count(fired => !dueTicks.Remove(fired.Name, out var due)
            || due > now / TimerWheel.TickMs || due <= before / TimerWheel.TickMs);
    }

    private static Arbitrary<(int Wait, int Pause)[]> Steps() =>
        (from wait in Gen.Choose(-50, 2_000)
         from pause in Gen.Choose(0, 400)
         select (wait, pause)).ArrayOf().ToArbitrary();

    private sealed class Probe(string name, List<(string Name, long At)> fired) : TimerNode(name.Length + name[0])
    {
        public TimerWheel? Wheel { get; init; }

        protected internal override void OnTimer(long nowMs)
        {
            if (name == "bad")
                throw new InvalidOperationException("expected");
            fired.Add((name, nowMs));
            Wheel?.Schedule(this, nowMs + 10);
        }
    }

    private sealed class CountingProbe(int spread, Counter counter) : TimerNode(spread)
    {
        private int _calls;

        protected internal override void OnTimer(long nowMs)
        {
            if (Interlocked.Increment(ref _calls) == 1)
                counter.Add();
        }
    }

    private sealed class Counter
    {
        private int _distinct;

        public int Distinct => Volatile.Read(ref _distinct);

        public void Add() => Interlocked.Increment(ref _distinct);
    }
}
