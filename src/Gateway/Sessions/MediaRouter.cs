using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Observation;

namespace Softswitch.Gateway.Sessions;

/// <summary>Brings the news of media loops to the legs they are about, away from the loop's thread.</summary>
internal sealed class MediaRouter(ILogger logger) : IMediaEvents
{
    private readonly ConcurrentDictionary<MediaEndpointId, LegSession> _legs = new();

    public void Add(MediaEndpointId endpoint, LegSession leg) => _legs[endpoint] = leg;

    public void Remove(MediaEndpointId endpoint) => _legs.TryRemove(endpoint, out _);

    public void OnFirstPacket(MediaEndpointId endpoint)
    {
        // Nothing waits for it yet.
    }

    public void OnSilence(MediaEndpointId endpoint, TimeSpan silence)
    {
        if (_legs.TryGetValue(endpoint, out var leg))
            ThreadPool.UnsafeQueueUserWorkItem(static leg => leg.Call.Post(leg.OnSilence), leg, preferLocal: false);
    }

    public void OnResumed(MediaEndpointId endpoint)
    {
        // A device that was probed and answered is left alone already.
    }

    public void OnHandshake(MediaEndpointId endpoint, HandshakeOutcome outcome)
    {
        GatewayInstruments.HandshakeEnded(outcome);
        if (outcome != HandshakeOutcome.Done && _legs.TryGetValue(endpoint, out var leg))
            logger.HandshakeFailed(leg.Call.Id.ToString(), leg.Id.Value, outcome);
    }

    public void OnFailure(Exception failure, long failures) => logger.MediaFailed(failure, failures);
}
