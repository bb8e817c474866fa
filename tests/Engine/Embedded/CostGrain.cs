namespace Softswitch.Engine.Tests.Probes;

internal sealed class CostGrain : Grain, ICostGrain
{
    public Task<int> Answer(int number, string text) => Task.FromResult(number + text.Length);

    public async Task<CallCost> MeasureCalls(string other, int calls)
    {
        var grain = GrainFactory.GetGrain<ICostGrain>(other);
        return await MeasureAsync(calls, index => grain.Answer(index, "text"));
    }

    public Task<CallCost> MeasureNamedCalls(string other, int calls) =>
        MeasureAsync(calls, index => GrainFactory.GetGrain<ICostGrain>(other).Answer(index, "text"));

    public Task<CallCost> MeasureTimers(int timers) =>
        MeasureAsync(timers, _ =>
        {
            this.RegisterGrainTimer(static _ => Task.CompletedTask, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)).Dispose();
            return Task.CompletedTask;
        });

    public async Task<int> AnswerLater(int number)
    {
        await Task.Yield();
        return number;
    }

    public Task<CallCost> MeasureLateCalls(string other, int calls)
    {
        var grain = GrainFactory.GetGrain<ICostGrain>(other);
        return MeasureAsync(calls, grain.AnswerLater);
    }

    private static async Task<CallCost> MeasureAsync(int times, Func<int, Task> operation)
    {
        for (var index = 0; index < times; index++)
            await operation(index);
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var started = TimeProvider.System.GetTimestamp();
        for (var index = 0; index < times; index++)
            await operation(index);
        var elapsed = TimeProvider.System.GetElapsedTime(started);
        return new CallCost((GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)times, elapsed.TotalNanoseconds / times);
    }
}
