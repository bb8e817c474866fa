using Microsoft.Extensions.Logging.Abstractions;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.Hosting;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Support.Time;

namespace Softswitch.Gateway.Tests.Hosting;

/// <summary>A gateway that is stopped with calls up.</summary>
public sealed class DrainTests
{
    private readonly SessionBench _bench = new();

    [Fact]
    public async Task Calls_that_end_in_time_are_left_alone()
    {
        _bench.Connect();
        var drain = Start(TimeSpan.FromMinutes(10));
        _bench.Pass(TimeSpan.FromMinutes(5));
        Assert.Empty(_bench.Phone.TakeNames());

        _bench.CallerHangsUp();
        _bench.Agree("BYE");
        await FinishAsync(drain);

        Assert.Equal(LegId.Caller, _bench.Call.State.ReleasedBy);
        _bench.ExpectGone();
    }

    [Fact]
    public async Task Calls_that_go_on_are_hung_up_and_recorded()
    {
        _bench.Connect();
        var drain = Start(TimeSpan.Zero);
        await FinishAsync(drain);

        Assert.Equal(["BYE"], _bench.Caller.TakeNames());
        Assert.Equal(["BYE"], _bench.Phone.TakeNames());
        Assert.Equal((CallVerdict.Answered, ReleaseCause.Administrator), (_bench.Call.State.Verdict, _bench.Call.State.Cause));
        Assert.Equal(CallPhase.Ended, _bench.Call.State.Phase);
    }

    [Fact]
    public async Task Calls_whose_grain_is_away_are_ended_on_the_wire()
    {
        _bench.Connect();
        _bench.Call.Failures = int.MaxValue;
        await FinishAsync(Start(TimeSpan.Zero));

        Assert.Contains("BYE", _bench.Phone.TakeNames(), StringComparer.Ordinal);
        Assert.Contains("BYE", _bench.Caller.TakeNames(), StringComparer.Ordinal);
    }

    private Task Start(TimeSpan limit) => new Drain(_bench.Table, limit, _bench.Time, NullLogger.Instance).Run(CancellationToken.None);

    private async Task FinishAsync(Task drain)
    {
        await PassingTime.PassUntilAsync(_bench.Pass, TimeSpan.FromMilliseconds(100), () => Task.FromResult(drain.IsCompleted));
        await drain;
    }
}
