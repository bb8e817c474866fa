using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Tests.Sessions;

namespace Softswitch.Gateway.Tests.Trunks;

/// <summary>A trunk that this gateway looks after, for as long as it is granted that, and asks whether its carrier is there.</summary>
public sealed class TrunkDutyTests
{
    private readonly TrunkBench _bench = new();

    [Fact]
    public void Duty_that_is_lost_takes_the_registration_back()
    {
        Register();
        Accept("Service-Route: <sip:proxy.example;lr>\r\n");
        Assert.Equal("<sip:proxy.example;lr>", Assert.Single(_bench.Gateway.Carriers.Routes.Of(new TrunkName("carrier"))));
        _bench.Pass(0.4);
        _bench.First.TakeNames();
        _bench.Grain.Grants = false;
        _bench.Pass(5.1);

        Assert.Equal(["REGISTER"], _bench.First.TakeNames());
        Assert.Equal("0", SipText.Header(_bench.First.Last("REGISTER"), "Expires"));
        Assert.Empty(_bench.Gateway.Carriers.Routes.Of(new TrunkName("carrier")));
        Accept();
        _bench.Pass(600);
        Assert.Empty(_bench.First.TakeNames());
        Assert.Equal(new TrunkReport(null, null, null), _bench.Grain.Reports[^1]);
    }

    [Fact]
    public void Duty_ends_when_the_grain_is_not_heard_for_its_time()
    {
        Register();
        Accept();
        _bench.First.TakeNames();
        _bench.Gateway.Connector.Hosts.Clear();
        _bench.Grain.IsAway = true;
        _bench.Pass(24);
        Assert.Empty(_bench.First.TakeNames());

        _bench.Pass(7);

        Assert.Equal("0", SipText.Header(_bench.First.Last("REGISTER"), "Expires"));
        Accept();
        _bench.Grain.IsAway = false;
        _bench.Pass(6);
        Assert.Equal("300", SipText.Header(_bench.First.Last("REGISTER"), "Expires"));
    }

    [Fact]
    public void Gateway_that_is_not_granted_the_duty_sends_nothing()
    {
        _bench.Grain.Grants = false;
        Register();
        _bench.Pass(60);

        Assert.Empty(_bench.First.Sent);
        Assert.InRange(_bench.Grain.Reports.Count, 11, 14);
    }

    [Fact]
    public void Changed_trunk_registers_anew_when_the_old_registration_is_gone()
    {
        Register();
        Accept();
        _bench.First.TakeNames();
        _bench.Use(ScriptedTrunks.Model() with { Registers = true, Username = "other" });
        Assert.Equal(["REGISTER"], TakeSoon());
        Assert.Equal("0", SipText.Header(_bench.First.Last("REGISTER"), "Expires"));
        Accept();

        _bench.Gateway.Kept.Follow();

        Assert.Equal(["REGISTER"], TakeSoon());
        Assert.Equal("<sip:other@192.0.2.10>", SipText.Header(_bench.First.Last("REGISTER"), "To"));
    }

    [Fact]
    public void Trunk_whose_other_fields_are_read_again_goes_on()
    {
        Register();
        Accept();
        _bench.First.TakeNames();

        _bench.Use(ScriptedTrunks.Model() with { Registers = true, Addresses = ScriptedTrunks.Ranges("198.51.100.0/24") });

        Assert.Empty(TakeSoon());
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(404, true)]
    [InlineData(503, false)]
    [InlineData(408, false)]
    public void Carrier_that_answers_options_is_reachable(int status, bool expected)
    {
        _bench.Use(ScriptedTrunks.Model() with { OptionsTime = TimeSpan.FromSeconds(30) });
        _bench.Pass(0.4);
        Assert.StartsWith("OPTIONS sip:192.0.2.10 SIP/2.0\r\n", _bench.First.Last("OPTIONS"), StringComparison.Ordinal);

        _bench.Respond(_bench.First, status, "", "OPTIONS");
        _bench.Pass(0.4);

        Assert.Equal(new TrunkReport(expected, null, $"{status} X"), _bench.Grain.Reports[^1]);
        _bench.First.TakeNames();
        _bench.Pass(29);
        Assert.Empty(_bench.First.TakeNames());
        _bench.Pass(1.5);
        Assert.Equal("OPTIONS", _bench.First.TakeNames()[0]);
    }

    [Fact]
    public void Carrier_of_which_one_host_answers_options_is_reachable()
    {
        _bench.UseBoth(model => model with { OptionsTime = TimeSpan.FromSeconds(30) });
        _bench.Pass(4.3);
        _bench.Respond(_bench.Second, 200, "", "OPTIONS");
        _bench.Pass(0.4);

        Assert.True(_bench.Grain.Reports[^1].Reachable);
    }

    [Fact]
    public async Task Gateway_that_stops_takes_its_registrations_back()
    {
        Register();
        Accept();
        _bench.First.TakeNames();
        var stopping = _bench.Gateway.Kept.StopAsync();
        _bench.Pass(0.4);
        Assert.Equal("0", SipText.Header(_bench.First.Last("REGISTER"), "Expires"));
        Assert.False(stopping.IsCompleted);

        Accept();
        while (!stopping.IsCompleted)
        {
            _bench.Pass(0.4);
            await Task.Yield();
        }

        Assert.Equal(0, _bench.Gateway.Kept.Count);
        _bench.Pass(70);
        Assert.Equal(0, _bench.Gateway.Core.Wheel.Count);
    }

    private void Register() => _bench.Register();

    private void Accept(string more = "") => _bench.Accept(more);

    private List<string> TakeSoon()
    {
        _bench.Pass(0.4);
        return _bench.First.TakeNames();
    }
}
