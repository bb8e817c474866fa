using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Trunks.Lookup;

namespace Softswitch.Gateway.Tests.Trunks.Lookup;

/// <summary>What comes over the wire, with a name server on a real socket.</summary>
public sealed class DnsLookupTests
{
    [Fact]
    public async Task Carrier_is_found_by_naptr_srv_and_address()
    {
        using var server = new DnsServerOnSocket()
            .With("example.org", DnsServerOnSocket.Naptr, DnsWire.Naptr(1, 1, "s", "SIP+D2T", "_sip._tcp.example.org"))
            .With("_sip._tcp.example.org", DnsServerOnSocket.Srv, DnsWire.Srv(2, 0, 5060, "b.example.org"), DnsWire.Srv(1, 0, 5070, "a.example.org"))
            .With("a.example.org", DnsServerOnSocket.A, DnsWire.Address("192.0.2.1"))
            .With("a.example.org", DnsServerOnSocket.V6, DnsWire.Address("2001:db8::1"))
            .With("b.example.org", DnsServerOnSocket.A, DnsWire.Address("192.0.2.2"));
        server.Start();
        var lookup = new DnsLookup(new DnsOptions([server.Address]), NullLogger.Instance);
        var resolver = new TrunkResolver(new DnsCache(lookup, new GatewayClock(TimeProvider.System)), static () => 0);

        var found = await Patiently(() => resolver.Resolve("example.org", 0, TrunkTransport.Auto).AsTask(), addresses => addresses.Length == 3);

        Assert.Equal(["192.0.2.1:5070", "[2001:db8::1]:5070", "192.0.2.2:5060"], found.Select(each => each.EndPoint.ToString()), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Name_that_is_not_there_is_told_from_a_server_that_is_not()
    {
        using var server = new DnsServerOnSocket();
        server.Start();
        using var nobody = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        var silent = (IPEndPoint)nobody.Client.LocalEndPoint!;

        var none = await Patiently(() => new DnsLookup(new DnsOptions([server.Address]), NullLogger.Instance).Ask("example.org", DnsKind.AddressV4), answer => answer.IsKnown);
        var failed = await new DnsLookup(new DnsOptions([silent]), NullLogger.Instance).Ask("example.org", DnsKind.AddressV4);

        Assert.True(none.IsKnown && none.IsEmpty);
        Assert.False(failed.IsKnown);
    }

    [Fact]
    public async Task Lifetime_is_what_the_server_says()
    {
        using var server = new DnsServerOnSocket().With("a.example.org", DnsServerOnSocket.A, DnsWire.Address("192.0.2.1"));
        server.Start();

        var answer = await Patiently(() => new DnsLookup(new DnsOptions([server.Address]), NullLogger.Instance).Ask("a.example.org", DnsKind.AddressV4), each => each.IsKnown);

        Assert.Equal(TimeSpan.FromSeconds(60), answer.Lifetime);
        Assert.Equal(IPAddress.Parse("192.0.2.1"), Assert.Single(answer.Addresses));
    }

    // A busy machine may take longer than a carrier is waited for.
    private static async Task<T> Patiently<T>(Func<Task<T>> ask, Func<T, bool> isComplete)
    {
        var answer = await ask();
        for (var i = 0; i < 10 && !isComplete(answer); i++)
            answer = await ask();
        return answer;
    }
}
