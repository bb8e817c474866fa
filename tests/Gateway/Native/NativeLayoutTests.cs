using System.Net;
using System.Runtime.CompilerServices;
using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.Tests.Native;

public sealed class NativeLayoutTests
{
    [Fact]
    public void Structures_have_the_sizes_of_64_bit_linux()
    {
        Assert.Equal(56, Unsafe.SizeOf<MessageHeader>());
        Assert.Equal(64, Unsafe.SizeOf<MultiMessageHeader>());
        Assert.Equal(16, Unsafe.SizeOf<IoVector>());
        Assert.Equal(16, Unsafe.SizeOf<TimeSpecification>());
        Assert.Equal(32, Unsafe.SizeOf<ArrivalStamp>());
        Assert.Equal(28, Unsafe.SizeOf<NativeAddress>());
    }

    [Theory]
    [InlineData("192.0.2.1:5060", 16)]
    [InlineData("255.255.255.255:65535", 16)]
    [InlineData("[2001:db8::1]:20000", 28)]
    [InlineData("[fe80::1%3]:1", 28)]
    public void Address_comes_back_as_it_went_in(string text, uint length)
    {
        var endPoint = IPEndPoint.Parse(text);
        var native = NativeAddress.From(endPoint);

        Assert.Equal(endPoint, native.ToEndPoint());
        Assert.Equal(length, native.Length);
        Assert.Equal(endPoint.Port, native.Port);
        Assert.True(native.Matches(NativeAddress.From(endPoint)));
        Assert.Equal(native.GetHashCode(), NativeAddress.From(endPoint).GetHashCode());
    }

    [Fact]
    public void Host_and_port_are_compared_apart()
    {
        var native = NativeAddress.From(IPEndPoint.Parse("192.0.2.1:5060"));

        Assert.True(native.SameHost(NativeAddress.From(IPEndPoint.Parse("192.0.2.1:9"))));
        Assert.False(native.Matches(NativeAddress.From(IPEndPoint.Parse("192.0.2.1:9"))));
        Assert.False(native.SameHost(NativeAddress.From(IPEndPoint.Parse("192.0.2.2:5060"))));
        Assert.False(native.SameHost(NativeAddress.From(IPEndPoint.Parse("[::ffff:192.0.2.1]:5060"))));
        Assert.True(default(NativeAddress).IsNone);
        Assert.False(native.SameHost(default));
    }
}
