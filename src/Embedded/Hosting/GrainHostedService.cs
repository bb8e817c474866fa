using Microsoft.Extensions.Hosting;

namespace Softswitch.Embedded.Hosting;

/// <summary>Starts and stops the grain host with the process.</summary>
internal sealed class GrainHostedService(GrainRuntime runtime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => runtime.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => runtime.StopAsync(cancellationToken);
}
