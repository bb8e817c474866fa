using System.Net;
using Softswitch.Gateway.Admission;
using Softswitch.Support.Memory;

namespace Softswitch.Gateway.Tests.Admission;

public sealed class SourceBucketsTests
{
    private readonly SourceBuckets _buckets = new(10, 20);

    [Fact]
    public void Bucket_gives_its_burst_at_once_and_then_its_rate()
    {
        var source = SourceKey.Of(IPAddress.Parse("192.0.2.1"));

        Assert.Equal(20, Taken(source, 0));
        Assert.Equal(5, Taken(source, 500));
        Assert.Equal(20, Taken(source, 60_000));
    }

    [Fact]
    public void Asking_takes_nothing()
    {
        var source = SourceKey.Of(IPAddress.Parse("192.0.2.1"));
        for (var i = 0; i < 100; i++)
            Assert.True(_buckets.TryTake(source, 0, 0));

        Assert.Equal(20, Taken(source, 0));
        Assert.False(_buckets.TryTake(source, 0, 0));
    }

    [Theory]
    [InlineData("2001:db8::1", "2001:db8::2", true)]
    [InlineData("2001:db8::1", "2001:db8:0:1::1", false)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("0.0.0.0", "::", false)]
    [InlineData("::ffff:192.0.2.1", "::ffff:192.0.2.2", false)]
    public void Addresses_of_one_subscriber_share_a_bucket(string one, string other, bool same) =>
        Assert.Equal(same, SourceKey.Of(IPAddress.Parse(one)) == SourceKey.Of(IPAddress.Parse(other)));

    [Fact]
    public void Any_number_of_sources_fits()
    {
        for (var i = 1; i < 200_000; i++)
            Assert.True(_buckets.TryTake(new SourceKey((UInt128)i), 1, i));
    }

    [Fact]
    public void Taking_allocates_nothing()
    {
        var address = IPAddress.Parse("192.0.2.1");
        _buckets.TryTake(SourceKey.Of(address), 1, 0);
        var nowMs = 0;

        Assert.Equal(0, Allocated.InEveryRound(1_000, () => _buckets.TryTake(SourceKey.Of(address), 1, nowMs++)));
    }

    private int Taken(SourceKey source, long nowMs)
    {
        var taken = 0;
        while (_buckets.TryTake(source, 1, nowMs))
            taken++;
        return taken;
    }
}
