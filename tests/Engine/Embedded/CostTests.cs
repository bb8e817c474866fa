using Xunit.Abstractions;

namespace Softswitch.Engine.Tests.Embedded;

/// <summary>Budgets of the embedded engine. Time is reported but not judged: the machine has other work.</summary>
[Collection("Costs")]
public sealed class CostTests(EngineFixture engine, ITestOutputHelper output) : IClassFixture<EngineFixture>
{
    private readonly ICostGrain _grain = engine.Grains.GetGrain<ICostGrain>("caller");

    [Fact]
    public async Task Call_from_grain_to_grain_allocates_at_most_200_bytes()
    {
        var cost = await _grain.MeasureCalls("callee", 100_000);
        Report(cost);
        Assert.InRange(cost.Bytes, 0, 200);
    }

    [Fact]
    public async Task Call_by_name_allocates_at_most_200_bytes()
    {
        var cost = await _grain.MeasureNamedCalls("callee", 100_000);
        Report(cost);
        Assert.InRange(cost.Bytes, 0, 200);
    }

    [Fact]
    public async Task Call_answered_later_allocates_at_most_1000_bytes()
    {
        var cost = await _grain.MeasureLateCalls("callee", 50_000);
        Report(cost);
        Assert.InRange(cost.Bytes, 0, 1000);
    }

    [Fact]
    public async Task Timer_allocates_at_most_300_bytes()
    {
        var cost = await _grain.MeasureTimers(100_000);
        Report(cost);
        Assert.InRange(cost.Bytes, 0, 300);
    }

    [Fact]
    public async Task Idle_grain_takes_at_most_1000_bytes()
    {
        const int Count = 100_000;
        await _grain.Answer(1, "");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var index = 0; index < Count; index++)
            await engine.Grains.GetGrain<IReentrantGrain>($"idle{index}").Echo("");
        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Count;
        output.WriteLine($"{bytes:F0} bytes per idle grain");
        Assert.InRange(bytes, 0, 1000);
    }

    private void Report(CallCost cost) => output.WriteLine($"{cost.Bytes:F0} bytes, {cost.Nanoseconds:F0} ns");
}
