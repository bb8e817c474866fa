using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Authentication;
using Softswitch.Gateway.Sessions;
using Softswitch.Gateway.Signalling;
using Softswitch.Protocols.Sip.Events;

namespace Softswitch.Gateway.Subscriptions;

/// <summary>All of this gateway that has to do with subscriptions, put together.</summary>
internal sealed class SubscriptionDesk : IDisposable
{
    public SubscriptionDesk(
        SignallingCore core, IGrainFactory grains, ChannelAuthenticator authenticator, DeviceHomes homes, AdmissionLimits limits, TimeProvider time, ILoggerFactory loggers)
    {
        Lamps = new LampWatch(grains, loggers.CreateLogger<LampWatch>());
        Table = new SubscriptionTable(limits, Lamps.Leave);
        var context = new SubscriptionContext(core, Table, Lamps, SubscriptionTimes.Standard);
        Service = new SubscribeService(context, grains, authenticator, homes, limits, loggers.CreateLogger<SubscribeService>());
        Upkeep = new SubscriptionUpkeep(Table, Lamps, grains, time, loggers.CreateLogger<SubscriptionUpkeep>());
    }

    public LampWatch Lamps { get; }

    public SubscriptionTable Table { get; }

    public SubscribeService Service { get; }

    public SubscriptionUpkeep Upkeep { get; }

    public void Dispose() => Upkeep.Dispose();
}
