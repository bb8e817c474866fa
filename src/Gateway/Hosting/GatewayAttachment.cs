using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts.Gateways;
using Softswitch.Contracts.Ladders;
using Softswitch.Domain.Gateways;
using Softswitch.Gateway.Ladders;

namespace Softswitch.Gateway.Hosting;

/// <summary>Keeps this gateway known to the grains: attaches again well within the lease.</summary>
internal sealed class GatewayAttachment(
    GatewayId gateway, IGrainFactory grains, GatewayLink link, LadderLink? ladder, TimeProvider time, ILogger logger) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private IGatewayLink? _reference;
    private ILadderLink? _ladder;
    private Task _running = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellation)
    {
        _reference = grains.CreateObjectReference<IGatewayLink>(link);
        _ladder = ladder is null ? null : grains.CreateObjectReference<ILadderLink>(ladder);
        await Tell().WaitAsync(cancellation).ConfigureAwait(false);
        _running = Run();
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
    }

    public void Dispose() => _stop.Dispose();

    private async Task Run()
    {
        using var timer = new PeriodicTimer(IGatewayGrain.Lease / 3, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token).ConfigureAwait(false))
                await Attach().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    private async Task Attach()
    {
        try
        {
            await Tell().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.NotAttached(failure);
        }
    }

    private async Task Tell()
    {
        var known = grains.GetGrain<IGatewayGrain>(gateway.Value);
        await known.Attach(_reference!).ConfigureAwait(false);
        if (_ladder is not null)
            await known.AttachLadder(_ladder).ConfigureAwait(false);
    }
}
