using System.Collections.Concurrent;
using Softswitch.Gateway.MediaPorts;

namespace Softswitch.Gateway.Tests.MediaPorts;

internal sealed class RecordedEvents : IMediaEvents
{
    public BlockingCollection<string> News { get; } = [];

    public void OnFirstPacket(MediaEndpointId endpoint) => News.Add($"first {endpoint}");

    public void OnSilence(MediaEndpointId endpoint, TimeSpan silence) => News.Add($"silence {endpoint} {silence.TotalSeconds:F0}");

    public void OnResumed(MediaEndpointId endpoint) => News.Add($"resumed {endpoint}");

    public void OnHandshake(MediaEndpointId endpoint, HandshakeOutcome outcome) => News.Add($"handshake {endpoint} {outcome}");

    public void OnFailure(Exception failure, long failures) => News.Add($"failure {failures} {failure.Message}");

    public string Next()
    {
        Assert.True(News.TryTake(out var news, TimeSpan.FromSeconds(30)), "no event came");
        return news;
    }
}
