using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Trunks.Lookup;
using Softswitch.Support.Time;

namespace Softswitch.Gateway.Tests.Trunks.Lookup;

public sealed class TrunkResolverTests
{
    private const string Name = "sip.example.org";

    private readonly ScriptedDns _dns = new();
    private readonly ManualTimeProvider _time = new();
    private readonly TrunkResolver _resolver;

    public TrunkResolverTests() => _resolver = new TrunkResolver(new DnsCache(_dns, new GatewayClock(_time)), static () => 0);

    [Theory]
    [InlineData("192.0.2.1", 0, TrunkTransport.Auto, "Udp 192.0.2.1:5060")]
    [InlineData("192.0.2.1", 5070, TrunkTransport.Tcp, "Tcp 192.0.2.1:5070")]
    [InlineData("[2001:db8::1]", 0, TrunkTransport.Tls, "Tls [2001:db8::1]:5061")]
    public async Task Address_is_taken_as_it_is(string host, int port, TrunkTransport transport, string expected)
    {
        Assert.Equal([expected], await Resolve(host, port, transport));
        Assert.Empty(_dns.Asked);
    }

    [Fact]
    public async Task Name_with_a_port_is_that_of_a_host()
    {
        _dns.Host(Name, "192.0.2.1", "2001:db8::1").Srv("_sip._udp." + Name, new SrvRow(1, 1, 5080, "other"));

        Assert.Equal(["Udp 192.0.2.1:5070", "Udp [2001:db8::1]:5070"], await Resolve(Name, 5070));
        Assert.Equal(["AddressV4 " + Name, "AddressV6 " + Name], _dns.Asked);
    }

    [Fact]
    public async Task Transports_are_taken_in_the_order_of_naptr()
    {
        _dns.Naptr(
                Name,
                new NaptrRow(20, 1, "s", "SIP+D2U", "udp.example.org"),
                new NaptrRow(10, 5, "s", "SIP+D2T", "tcp.example.org."),
                new NaptrRow(10, 1, "S", "SIPS+D2T", "tls.example.org"),
                new NaptrRow(1, 1, "s", "SIP+D2W", "ws.example.org"),
                new NaptrRow(1, 1, "u", "SIP+D2U", "uri.example.org"))
            .Srv("udp.example.org", new SrvRow(1, 1, 5060, "a.example.org"))
            .Srv("tcp.example.org", new SrvRow(1, 1, 5062, "a.example.org"))
            .Srv("tls.example.org", new SrvRow(2, 1, 5061, "b.example.org"), new SrvRow(1, 1, 5071, "a.example.org."))
            .Host("a.example.org", "192.0.2.1").Host("b.example.org", "192.0.2.2");

        Assert.Equal(
            ["Tls 192.0.2.1:5071", "Tls 192.0.2.2:5061", "Tcp 192.0.2.1:5062", "Udp 192.0.2.1:5060"],
            await Resolve(Name));
    }

    [Theory]
    [InlineData(TrunkTransport.Auto, "Tcp 192.0.2.1:5062")]
    [InlineData(TrunkTransport.Udp, "Udp 192.0.2.9:5060")]
    [InlineData(TrunkTransport.Tls, "Tls 192.0.2.1:5071")]
    public async Task Without_naptr_the_services_of_the_transports_wanted_are_asked_for(TrunkTransport transport, string expected)
    {
        _dns.Srv("_sip._tcp." + Name, new SrvRow(1, 1, 5062, "a.example.org"))
            .Srv("_sips._tcp." + Name, new SrvRow(1, 1, 5071, "a.example.org"))
            .Host("a.example.org", "192.0.2.1").Host(Name, "192.0.2.9");

        Assert.Equal([expected], await Resolve(Name, 0, transport));
        Assert.Equal(transport == TrunkTransport.Auto, _dns.Asked.Contains("Naptr " + Name));
    }

    [Theory]
    [InlineData(TrunkTransport.Auto, "Udp 192.0.2.9:5060")]
    [InlineData(TrunkTransport.Tls, "Tls 192.0.2.9:5061")]
    public async Task Name_of_a_host_alone_has_the_port_of_its_transport(TrunkTransport transport, string expected)
    {
        _dns.Host(Name, "192.0.2.9");

        Assert.Equal([expected], await Resolve(Name, 0, transport));
    }

    [Fact]
    public async Task Service_that_is_decidedly_not_there_has_no_address()
    {
        _dns.Srv("_sip._udp." + Name, new SrvRow(0, 0, 0, ".")).Host(Name, "192.0.2.9");

        Assert.Empty(await Resolve(Name, 0, TrunkTransport.Udp));
    }

    [Fact]
    public async Task Answer_is_asked_for_once_while_it_may_be_kept()
    {
        _dns.Host(Name, "192.0.2.9");
        await Resolve(Name, 5060);
        _dns.Host(Name, "192.0.2.10");

        Assert.Equal(["Udp 192.0.2.9:5060"], await Resolve(Name, 5060));
        _time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(["Udp 192.0.2.10:5060"], await Resolve(Name, 5060));
    }

    [Fact]
    public async Task Name_that_is_not_there_is_asked_for_again_soon()
    {
        Assert.Empty(await Resolve(Name, 5060));
        _dns.Host(Name, "192.0.2.9");

        Assert.Empty(await Resolve(Name, 5060));
        _time.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(["Udp 192.0.2.9:5060"], await Resolve(Name, 5060));
    }

    [Fact]
    public async Task Last_answer_is_used_while_dns_is_away()
    {
        _dns.Host(Name, "192.0.2.9");
        await Resolve(Name, 5060);
        _dns.IsAway = true;
        _time.Advance(TimeSpan.FromHours(10));

        Assert.Equal(["Udp 192.0.2.9:5060"], await Resolve(Name, 5060));
    }

    [Fact]
    public async Task Dns_that_never_answers_costs_two_seconds_and_then_nothing()
    {
        GoOnAtOnce();
        _dns.Delay = new TaskCompletionSource().Task;

        var waiting = Resolve(Name);
        for (var passed = 0; passed < 2_000; passed += 100)
        {
            Assert.False(waiting.IsCompleted);
            _time.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.True(waiting.IsCompleted);
        Assert.Empty(await waiting);
        Assert.Empty(await Resolve(Name));
    }

    [Fact]
    public async Task Stale_answer_is_waited_for_once_and_renewed_when_dns_is_back()
    {
        GoOnAtOnce();
        _dns.Host(Name, "192.0.2.9");
        await Resolve(Name, 5060);
        var back = new TaskCompletionSource();
        _dns.Delay = back.Task;
        _time.Advance(TimeSpan.FromHours(1));

        var waiting = Resolve(Name, 5060);
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(800));
        Assert.True(waiting.IsCompleted);
        Assert.Equal(["Udp 192.0.2.9:5060"], await waiting);
        Assert.True(Resolve(Name, 5060).IsCompletedSuccessfully);

        _dns.Host(Name, "192.0.2.10");
        _dns.Delay = null;
        back.SetResult();
        Assert.Equal(["Udp 192.0.2.10:5060"], await Resolve(Name, 5060));
    }

    // What waits for a timer goes on where the timer fires.
    private static void GoOnAtOnce() => SynchronizationContext.SetSynchronizationContext(null);

    private async Task<string[]> Resolve(string host, int port = 0, TrunkTransport transport = TrunkTransport.Auto) =>
        [.. (await _resolver.Resolve(host, port, transport)).Select(each => $"{each.Transport} {each.EndPoint}")];
}
