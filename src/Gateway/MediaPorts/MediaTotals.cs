namespace Softswitch.Gateway.MediaPorts;

/// <summary>What all endpoints of an engine have seen since its start.</summary>
/// <param name="Endpoints">In use now.</param>
internal readonly record struct MediaTotals(int Endpoints, long Received, long Sent, long Lost, long Strangers, long Invalid, long Unrouted)
{
    public MediaTotals Plus(MediaFigures figures) => new(
        Endpoints,
        Received + figures.PacketsReceived,
        Sent + figures.PacketsSent,
        Lost + figures.Lost,
        Strangers + figures.Strangers,
        Invalid + figures.Invalid,
        Unrouted + figures.Unrouted);
}
