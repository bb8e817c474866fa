using Softswitch.Gateway.MediaPorts;

namespace Softswitch.Benchmarks.MediaRelay;

internal sealed class QuietEvents : IMediaEvents
{
    public void OnFirstPacket(MediaEndpointId endpoint)
    {
        // Not what is measured.
    }

    public void OnSilence(MediaEndpointId endpoint, TimeSpan silence)
    {
        // Not what is measured.
    }

    public void OnResumed(MediaEndpointId endpoint)
    {
        // Not what is measured.
    }

    public void OnHandshake(MediaEndpointId endpoint, HandshakeOutcome outcome)
    {
        // Not what is measured.
    }

    public void OnFailure(Exception failure, long failures) => Console.Error.WriteLine(failure);
}
