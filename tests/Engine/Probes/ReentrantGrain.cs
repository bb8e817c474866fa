using Orleans.Concurrency;

namespace Softswitch.Engine.Tests.Probes;

[Reentrant]
internal sealed class ReentrantGrain : Grain, IReentrantGrain
{
    public Task Hold(string gate) => Gate.Named(gate).PassAsync();

    public Task<string> Echo(string text) => Task.FromResult(text);
}
