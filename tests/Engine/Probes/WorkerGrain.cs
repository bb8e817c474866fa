using Orleans.Concurrency;

namespace Softswitch.Engine.Tests.Probes;

[StatelessWorker(4)]
internal sealed class WorkerGrain : Grain, IWorkerGrain
{
    public Task Hold(string gate) => Gate.Named(gate).PassAsync();
}
