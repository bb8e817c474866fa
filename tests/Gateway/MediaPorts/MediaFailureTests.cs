using Softswitch.Gateway.MediaPorts;

namespace Softswitch.Gateway.Tests.MediaPorts;

/// <summary>What must not end the thread that relays everybody's media.</summary>
[Collection(RealSocketsCollection.Name)]
public sealed class MediaFailureTests
{
    [Fact]
    public void Report_without_its_ssrc_is_dropped_and_the_call_goes_on()
    {
        using var bench = new MediaBench().Connected();

        bench.Alice.Send(MediaBench.Rtp(bench.A), [0x80, 201, 0, 0, 0, 0, 0, 0]);
        bench.Alice.SendRtp(MediaBench.Rtp(bench.A), "after");

        Assert.Equal("after", bench.Bob.Receive().Mark);
        Assert.Equal(1, bench.Engine.Figures(bench.A).Invalid);
    }

    [Fact]
    public void Packets_that_fail_are_dropped_and_told_once()
    {
        FailingNetwork? network = null;
        var options = new MediaOptions { Loops = 1 };
        using var bench = new MediaBench(options, () => network = new FailingNetwork(new ManagedPacketNetwork())).Connected();
        network!.Fail(2);

        bench.Alice.SendRtp(MediaBench.Rtp(bench.A), "1");
        Assert.Equal("failure 1 broken", bench.Events.Next());
        bench.Bob.SendRtp(MediaBench.Rtp(bench.B), "2");
        Assert.True(network.Thrown.Wait(TimeSpan.FromSeconds(30)) && network.Thrown.Wait(TimeSpan.FromSeconds(30)));
        bench.Bob.SendRtp(MediaBench.Rtp(bench.B), "3");

        Assert.Equal("3", bench.Alice.Receive().Mark);
        Assert.StartsWith("first", bench.Events.Next(), StringComparison.Ordinal);
    }
}
