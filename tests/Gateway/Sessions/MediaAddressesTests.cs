using System.Net;
using Softswitch.Gateway.Sessions;

namespace Softswitch.Gateway.Tests.Sessions;

public sealed class MediaAddressesTests
{
    private static readonly SessionOptions Open = new(TimeSpan.FromMinutes(30), TimeSpan.FromSeconds(90), null);

    private static readonly SessionOptions Told = Open with
    {
        MediaAddress = IPAddress.Parse("198.51.100.7"),
        MediaAddressV6 = IPAddress.Parse("2001:db8::7"),
    };

    [Theory]
    [InlineData("127.0.0.9", "0.0.0.0", "sip.example.com", "127.0.0.1")]
    [InlineData("127.0.0.9", "0.0.0.0", "0.0.0.0", "127.0.0.1")]
    [InlineData("127.0.0.9", "192.0.2.4", "sip.example.com", "192.0.2.4")]
    [InlineData("127.0.0.9", "0.0.0.0", "203.0.113.5", "203.0.113.5")]
    [InlineData("127.0.0.9", "0.0.0.0", "2001:db8::1", "127.0.0.1")]
    [InlineData("::ffff:127.0.0.9", "::", "sip.example.com", "127.0.0.1")]
    [InlineData("::1", "::", "sip.example.com", "::1")]
    [InlineData("::1", "2001:db8::4", "203.0.113.5", "2001:db8::4")]
    public void Nothing_told_gives_an_address_of_the_devices_family_that_is_no_wildcard(string device, string local, string advertised, string expected)
    {
        if (device == "::1" && !System.Net.Sockets.Socket.OSSupportsIPv6)
            return;
        Assert.Equal(expected, MediaAddresses.For(Open, new FakeFlow("x", 5070, device, local, advertised)).ToString());
    }

    [Theory]
    [InlineData("192.0.2.9", "198.51.100.7")]
    [InlineData("2001:db8::9", "2001:db8::7")]
    public void Address_told_for_the_family_comes_first(string device, string expected) =>
        Assert.Equal(expected, MediaAddresses.For(Told, new FakeFlow("x", 5070, device)).ToString());
}
