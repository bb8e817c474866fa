using System.Globalization;

namespace Softswitch.Engine.Tests.Probes;

internal sealed class TurnGrain : Grain, ITurnGrain
{
    private int _count;
    private int _inside;

    public async Task<int> Increment()
    {
        var seen = _count;
        await Task.Yield();
        return _count = seen + 1;
    }

    public Task Hold(string gate) => Gate.Named(gate).PassAsync();

    public Task HoldReading(string gate) => Gate.Named(gate).PassAsync();

    public Task<int> Peek() => Task.FromResult(_count);

    public async Task<int> CountIntruders(int turns)
    {
        var intruders = 0;
        for (var turn = 0; turn < turns; turn++)
        {
            if (Interlocked.Increment(ref _inside) != 1)
                intruders++;
            Thread.SpinWait(20);
            Interlocked.Decrement(ref _inside);
            if (turn % 2 == 0)
                await Task.Yield();
            else
                await Task.Run(static () => { });
        }

        return intruders;
    }

    public Task CallInCircle(string other) => GrainFactory.GetGrain<ITurnGrain>(other).CallBack(this.GetPrimaryKeyString());

    public async Task CallBack(string caller) => await GrainFactory.GetGrain<ITurnGrain>(caller).Increment();

    public async Task<int> Descend(int depth)
    {
        if (depth == 0)
            return 0;
        var next = (depth - 1).ToString(CultureInfo.InvariantCulture);
        return 1 + await GrainFactory.GetGrain<ITurnGrain>("chain" + next).Descend(depth - 1);
    }

    public Task IncrementOther(string other)
    {
        _ = GrainFactory.GetGrain<ITurnGrain>(other).Increment();
        return Task.CompletedTask;
    }

    public async Task IncrementUnseen()
    {
        await Increment();
        throw new InvalidOperationException("Nobody is to see this.");
    }

    public ValueTask<string> Key() => new(this.GetPrimaryKeyString());
}
