using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Registrar;

/// <summary>Devices that register several flows (RFC 5626 6).</summary>
public sealed class OutboundRegistrationTests
{
    private const string Supported = "Supported: path, outbound\r\n";

    private readonly RegistrarBench _bench = new(transport: SipTransport.Tcp);

    [Fact]
    public void Flow_is_kept_under_its_number_and_the_device_told_so()
    {
        var answer = _bench.Register(Flow(1), Supported);

        Assert.Equal("outbound", SipText.Header(answer, "Require"));
        Assert.Equal("120", SipText.Header(answer, "Flow-Timer"));
        Assert.Contains(";reg-id=1", SipText.Header(answer, "Contact"), StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(_bench.Channel.Bindings).RegId);
    }

    [Fact]
    public void Second_flow_stands_beside_the_first_and_the_same_again_replaces_it()
    {
        _bench.Register(Flow(1), Supported);
        _bench.Register(Flow(2, port: 5072), Supported);
        _bench.Register(Flow(1, port: 5074), Supported);

        Assert.Equal(
            ["sip:alice@127.0.0.1:5074", "sip:alice@127.0.0.1:5072"],
            _bench.Channel.Bindings.OrderBy(binding => binding.RegId).Select(binding => binding.Contact).ToArray());
    }

    [Fact]
    public void Number_means_nothing_without_the_option()
    {
        var answer = _bench.Register(Flow(1));

        Assert.DoesNotContain("Require:", answer, StringComparison.Ordinal);
        Assert.Equal(0, Assert.Single(_bench.Channel.Bindings).RegId);
    }

    [Theory]
    [InlineData("Path: <sip:proxy.example;lr>\r\n", "439")]
    [InlineData("Path: <sip:core.example;lr;ob>, <sip:edge.example;lr>\r\n", "439")]
    [InlineData("Path: <sip:core.example;lr>, <sip:edge.example;lr;ob>\r\n", "200")]
    [InlineData("Via: SIP/2.0/TCP 192.0.2.1;branch=z9hG4bKfirst\r\n", "439")]
    public void First_hop_must_keep_flows(string more, string status)
    {
        var answer = _bench.Register(Flow(1), Supported + more);

        Assert.StartsWith($"SIP/2.0 {status} ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Flow-Timer", answer, StringComparison.Ordinal);
    }

    private static string Flow(int number, int port = 5070) =>
        $"<sip:alice@127.0.0.1:{port}>;+sip.instance=\"<urn:uuid:00000000-0000-1000-8000-000a95a0e128>\";reg-id={number}";
}
