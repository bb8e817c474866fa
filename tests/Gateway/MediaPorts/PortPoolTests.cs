using Softswitch.Gateway.MediaPorts;

namespace Softswitch.Gateway.Tests.MediaPorts;

public sealed class PortPoolTests
{
    private const long Quarantine = 30_000_000;

    [Fact]
    public void Range_gives_even_pairs_once_each()
    {
        var pool = new PortPool(20001, 20009, 1, Quarantine);
        var ports = new List<int>();
        while (pool.TryTakeUnopened(out var port))
            ports.Add(port);

        Assert.Equal([20002, 20004, 20006, 20008], ports);
    }

    [Fact]
    public void Released_pair_rests_before_its_reuse_and_the_longest_rested_goes_first()
    {
        var pool = new PortPool(20000, 20003, 1, Quarantine);
        var (first, second) = (Pair(0, 20000), Pair(0, 20002));
        pool.Return(second, 1000);
        pool.Return(first, 2000);

        Assert.Null(pool.TakeRested(0, 1000 + Quarantine - 1));
        Assert.Same(second, pool.TakeRested(0, 1000 + Quarantine));
        Assert.Null(pool.TakeRested(0, 1000 + Quarantine));
        Assert.Same(first, pool.TakeRested(0, 2000 + Quarantine));
    }

    [Fact]
    public void Pairs_stay_with_their_loop()
    {
        var pool = new PortPool(20000, 20003, 2, 0);
        var pair = Pair(1, 20000);
        pool.Return(pair, 0);

        Assert.Null(pool.TakeRested(0, 1));
        Assert.Same(pair, pool.TakeRested(1, 1));
    }

    private static MediaPair Pair(int loop, int port) => new(loop, port, false, new PacketSocket(-1, null), new PacketSocket(-1, null));
}
