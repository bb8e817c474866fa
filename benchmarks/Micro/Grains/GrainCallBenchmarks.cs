using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Softswitch.Embedded.Hosting;

namespace Softswitch.Benchmarks.Grains;

/// <summary>What one grain pays to ask another, on the embedded engine.</summary>
public class GrainCallBenchmarks
{
    private const int Calls = 1000;

    private IHost _host = null!;
    private IEchoGrain _asking = null!;

    [GlobalSetup]
    public async Task Start()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddEmbeddedGrains(options => options.Assemblies.Add(typeof(GrainCallBenchmarks).Assembly));
        _host = builder.Build();
        await _host.StartAsync();
        _asking = _host.Services.GetRequiredService<IGrainFactory>().GetGrain<IEchoGrain>("asking");
    }

    [GlobalCleanup]
    public async Task Stop()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public Task Ask() => _asking.Ask("answering", Calls);
}
