using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Registrar;

/// <summary>Registered devices that can only be reached over the flow they registered on: asked every 30 s, or every 120 on a connection.</summary>
public sealed class FlowKeeperTests
{
    private const string BehindNat = "<sip:alice@10.0.0.9:5060>";

    private readonly RegistrarBench _bench = new();

    [Theory]
    [InlineData(200)]
    [InlineData(405)]
    [InlineData(486)]
    public void Phone_behind_nat_that_answers_anything_is_asked_on_and_on(int status)
    {
        Register(_bench, BehindNat);
        for (var i = 0; i < 5; i++)
        {
            _bench.Gateway.Pass(TimeSpan.FromMilliseconds(30_200));
            Assert.Equal(["OPTIONS"], _bench.Phone.TakeNames());
            _bench.Gateway.Receive(_bench.Phone, SipText.Response(_bench.Phone.Last("OPTIONS"), status, "alice"));
        }

        Assert.Empty(_bench.Channel.LostFlows);
    }

    [Fact]
    public void Phone_behind_nat_that_vanishes_loses_its_binding()
    {
        Register(_bench, BehindNat);

        _bench.Gateway.Pass(TimeSpan.FromSeconds(63));

        Assert.Equal([_bench.Phone.Id.Value], _bench.Channel.LostFlows);
        Assert.Equal(0, _bench.Gateway.Keeper.Count);
        _bench.Gateway.Pass(TimeSpan.FromSeconds(40));
        Assert.Equal(0, _bench.Gateway.Core.Wheel.Count);
    }

    [Fact]
    public void Phone_that_cannot_be_sent_to_for_a_while_keeps_its_binding()
    {
        Register(_bench, BehindNat);
        _bench.Phone.IsRefused = true;
        _bench.Gateway.Pass(TimeSpan.FromMinutes(2));
        Assert.Empty(_bench.Channel.LostFlows);
        _bench.Phone.IsRefused = false;

        _bench.Gateway.Pass(TimeSpan.FromSeconds(31));

        Assert.Contains("OPTIONS", _bench.Phone.TakeNames(), StringComparer.Ordinal);
    }

    [Fact]
    public void Gateway_that_stops_takes_no_binding_with_it()
    {
        Register(_bench, BehindNat);

        _bench.Gateway.Keeper.Stop();
        _bench.Gateway.Keeper.Lost(_bench.Phone.Id.Value);
        _bench.Gateway.Pass(TimeSpan.FromMinutes(2));

        Assert.Empty(_bench.Channel.LostFlows);
        Assert.Equal((0, 0), (_bench.Gateway.Keeper.Count, _bench.Gateway.Core.Wheel.Count));
    }

    [Fact]
    public void Phone_that_is_where_it_says_is_left_alone()
    {
        Register(_bench, RegistrarBench.Here);

        _bench.Gateway.Pass(TimeSpan.FromMinutes(3));

        Assert.Empty(_bench.Phone.TakeNames());
        Assert.Equal(0, _bench.Gateway.Keeper.Count);
    }

    [Fact]
    public void Phone_that_unregisters_is_left_alone()
    {
        Register(_bench, BehindNat);
        _bench.Register(BehindNat + ";expires=0");
        _bench.Phone.TakeNames();

        _bench.Gateway.Pass(TimeSpan.FromMinutes(3));

        Assert.Empty(_bench.Phone.TakeNames());
        Assert.Equal(0, _bench.Gateway.Keeper.Count);
    }

    [Theory]
    [InlineData(SipTransport.Tcp)]
    [InlineData(SipTransport.Tls)]
    [InlineData(SipTransport.Ws)]
    public void Connection_that_closes_loses_its_bindings_at_once(SipTransport transport)
    {
        var bench = new RegistrarBench(transport: transport);
        Register(bench, BehindNat);
        Assert.Equal(1, bench.Gateway.Keeper.Count);

        bench.Gateway.Close(bench.Phone);

        Assert.Equal([bench.Phone.Id.Value], bench.Channel.LostFlows);
        Assert.Equal(0, bench.Gateway.Keeper.Count);
    }

    [Fact]
    public async Task Connection_that_closes_while_the_registration_is_stored_loses_its_binding()
    {
        var bench = new RegistrarBench(transport: SipTransport.Tcp);
        var stored = new TaskCompletionSource();
        bench.Channel.Delay = stored.Task;

        // Away from the context of the test, so that it goes on at once where it is stored.
        await Task.Run(() => bench.Register(BehindNat));

        bench.Gateway.Close(bench.Phone);
        Assert.Empty(bench.Channel.LostFlows);
        await Task.Run(stored.SetResult);

        Assert.Equal([bench.Phone.Id.Value], bench.Channel.LostFlows);
        Assert.Equal(0, bench.Gateway.Keeper.Count);
    }

    [Fact]
    public void Connection_whose_phone_vanished_in_silence_is_closed()
    {
        var bench = new RegistrarBench(transport: SipTransport.Tcp);
        Register(bench, BehindNat);

        bench.Gateway.Pass(TimeSpan.FromMilliseconds(120_200));
        Assert.Equal(["OPTIONS"], bench.Phone.TakeNames());
        bench.Gateway.Pass(TimeSpan.FromSeconds(33));

        Assert.True(bench.Phone.IsGone);
        Assert.Equal([bench.Phone.Id.Value], bench.Channel.LostFlows);
    }

    [Fact]
    public void Browser_is_not_asked_for_it_has_pings_of_its_own()
    {
        var bench = new RegistrarBench(transport: SipTransport.Wss);
        Register(bench, BehindNat);

        bench.Gateway.Pass(TimeSpan.FromMinutes(5));

        Assert.Empty(bench.Phone.TakeNames());
    }

    private static void Register(RegistrarBench bench, string contact)
    {
        Assert.StartsWith("SIP/2.0 200 ", bench.Register(contact), StringComparison.Ordinal);
        bench.Phone.TakeNames();
    }
}
