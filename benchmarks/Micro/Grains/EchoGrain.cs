namespace Softswitch.Benchmarks.Grains;

internal sealed class EchoGrain : Grain, IEchoGrain
{
    public Task<int> Echo(int number) => Task.FromResult(number);

    public async Task Ask(string other, int times)
    {
        var grain = GrainFactory.GetGrain<IEchoGrain>(other);
        for (var i = 0; i < times; i++)
            await grain.Echo(i);
    }
}
