using System.Diagnostics;
using System.Net;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Bans;
using Softswitch.Gateway.Native;
using Softswitch.Support.Memory;
using Softswitch.Support.Time;
using Xunit.Abstractions;

namespace Softswitch.Gateway.Tests.Bans;

public sealed class SourceBansTests(ITestOutputHelper output)
{
    private static readonly NativeAddress Stranger = NativeAddress.From(IPAddress.Parse("192.0.2.1"), 5060);

    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void Looking_allocates_nothing_whoever_is_banned()
    {
        var bans = Make();
        Assert.Equal(0, Allocated.InEveryRound(1_000, () => bans.Shuts(in Stranger)));

        Assert.True(bans.TryBan(IPAddress.Parse("192.0.2.1"), Evidence.Scanner));

        Assert.True(bans.Shuts(in Stranger));
        Assert.Equal(0, Allocated.InEveryRound(1_000, () => bans.Shuts(in Stranger)));
    }

    [Fact]
    public void Looking_costs_next_to_nothing()
    {
        var bans = Make();
        var without = Cost(bans);
        for (var i = 0; i < 5_000; i++)
            bans.TryBan(new IPAddress([10, 0, (byte)(i >> 8), (byte)i]), Evidence.Scanner);
        var with = Cost(bans);
        output.WriteLine($"{without:0.0} ns without bans, {with:0.0} ns with 5,000");

        Assert.InRange(without, 0, 500);
        Assert.InRange(with, 0, 5_000);
    }

    [Fact]
    public void Bans_that_wait_to_be_stored_are_bounded()
    {
        var bans = Make();
        var made = Enumerable.Range(0, 20_000).Count(i => bans.TryBan(new IPAddress([10, 0, (byte)(i >> 8), (byte)i]), Evidence.Scanner));

        Assert.Equal((10_000, 10_000), (made, bans.Count));
    }

    [Fact]
    public void Ban_that_cannot_be_stored_ends_by_itself()
    {
        var bans = Make();
        bans.TryBan(IPAddress.Parse("192.0.2.1"), Evidence.Scanner);
        _time.Advance(TimeSpan.FromMinutes(10));
        bans.EndOverdue();

        Assert.False(bans.Shuts(in Stranger));
    }

    private SourceBans Make() => new(new ProvenSources(_time), _time);

    // The best of some rounds: others work on this machine too.
    private static double Cost(SourceBans bans)
    {
        const int Looks = 20_000;
        var best = double.MaxValue;
        for (var round = 0; round < 200; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < Looks; i++)
                bans.Shuts(in Stranger);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds / Looks);
        }

        return best;
    }
}
