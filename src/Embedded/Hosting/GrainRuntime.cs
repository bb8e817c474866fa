using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Softswitch.Embedded.Activations;
using Softswitch.Embedded.Calls;
using Softswitch.Embedded.Reminders;
using Softswitch.Embedded.Timers;

namespace Softswitch.Embedded.Hosting;

/// <summary>The parts of one grain host.</summary>
internal sealed class GrainRuntime : IDisposable
{
    public GrainRuntime(IServiceProvider services, IOptions<EmbeddedGrainOptions> options, ILogger<GrainRuntime> logger, IReminderStore reminders)
    {
        Services = services;
        Options = options.Value;
        Logger = logger;
        Clock = services.GetService<TimeProvider>() ?? TimeProvider.System;
        Timers = new TimerQueue(Clock);
        Timeouts = new CallTimeouts(Clock, Options.CallTimeout);
        Collector = new IdleCollector(this);
        Reminders = new ReminderService(this, reminders);
        Catalog = new GrainCatalog(this);
        Factory = new GrainFactory(this);
        Meter = new EngineMeter(Catalog);
    }

    internal IServiceProvider Services { get; }

    internal EmbeddedGrainOptions Options { get; }

    internal ILogger Logger { get; }

    internal TimeProvider Clock { get; }

    internal TimerQueue Timers { get; }

    internal CallTimeouts Timeouts { get; }

    internal IdleCollector Collector { get; }

    internal ReminderService Reminders { get; }

    internal GrainCatalog Catalog { get; }

    internal GrainFactory Factory { get; }

    internal EngineMeter Meter { get; }

    internal IEnumerable<GrainClass> Classes => Catalog.Classes;

    public void Dispose()
    {
        Meter.Dispose();
        Collector.Dispose();
        Timeouts.Dispose();
        Timers.Dispose();
    }

    internal async Task StartAsync(CancellationToken token)
    {
        Collector.Start();
        await Reminders.LoadAsync(token);
    }

    /// <summary>Deactivates all grains, within the configured time.</summary>
    internal async Task StopAsync(CancellationToken token)
    {
        Collector.Dispose();
        Timers.Dispose();
        var reason = new DeactivationReason(DeactivationReasonCode.ShuttingDown, "The process ends.");
        var ends = Classes.SelectMany(grainClass => grainClass.Activations).Select(activation => activation.EndAsync(reason));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(Options.DeactivationTimeout);
        await Task.WhenAll(ends).WaitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
