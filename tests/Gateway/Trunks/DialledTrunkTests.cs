using Softswitch.Domain.Calls;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Authentication;

namespace Softswitch.Gateway.Tests.Trunks;

/// <summary>Calls to a carrier: what it is told, what it may ask, and what becomes of what it says.</summary>
public sealed class DialledTrunkTests
{
    private readonly TrunkBench _bench = new();

    [Fact]
    public void Carrier_is_asked_for_the_number_and_told_who_calls_and_who_diverted()
    {
        _bench.Use(ScriptedTrunks.Model() with { Port = 5080, Domain = "pbx.example" });
        _bench.Gateway.Connector.Listening.Add(new FakeFlow("port", 5080, "192.0.2.10"));
        _bench.Dial(TrunkBench.Target(diverter: "+31209999999"));
        var invite = ((FakeFlow)_bench.Gateway.Connector.Listening[^1]).Last("INVITE");

        Assert.StartsWith("INVITE sip:+31201234567@192.0.2.10:5080;user=phone SIP/2.0\r\n", invite, StringComparison.Ordinal);
        Assert.StartsWith("\"Alice\" <sip:+31207654321@pbx.example;user=phone>;tag=", SipText.Header(invite, "From"), StringComparison.Ordinal);
        Assert.Equal("<sip:+31201234567@192.0.2.10:5080;user=phone>", SipText.Header(invite, "To"));
        Assert.Equal("\"Alice\" <sip:+31207654321@pbx.example;user=phone>", SipText.Header(invite, "P-Asserted-Identity"));
        Assert.Equal("<sip:+31209999999@pbx.example;user=phone>;reason=unknown", SipText.Header(invite, "Diversion"));
        Assert.DoesNotContain("Privacy", invite, StringComparison.Ordinal);
        Assert.EndsWith("m=audio 0 RTP/AVP 0\r\n", invite, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TrunkIdentity.Asserted, "P-Asserted-Identity: <sip:+31207654321@127.0.0.1;user=phone>")]
    [InlineData(TrunkIdentity.Preferred, "P-Preferred-Identity: <sip:+31207654321@127.0.0.1;user=phone>")]
    [InlineData(TrunkIdentity.FromOnly, null)]
    public void Caller_who_wants_privacy_is_told_only_where_the_carrier_hides_him(TrunkIdentity identity, string? told)
    {
        _bench.Use(ScriptedTrunks.Model() with { Identity = identity, SendsDiversion = false });
        _bench.Dial(TrunkBench.Target(anonymous: true, diverter: "+31209999999"));
        var invite = _bench.First.Last("INVITE");

        Assert.StartsWith("\"Anonymous\" <sip:anonymous@anonymous.invalid>;tag=", SipText.Header(invite, "From"), StringComparison.Ordinal);
        Assert.Equal("id", SipText.Header(invite, "Privacy"));
        Assert.Equal(told, invite.Split("\r\n").FirstOrDefault(line => line.Contains("+31207654321", StringComparison.Ordinal)));
        Assert.DoesNotContain("Diversion", invite, StringComparison.Ordinal);
        Assert.DoesNotContain("Alice", invite, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_that_a_carrier_answers_goes_both_ways_and_ends_from_any_of_its_hosts()
    {
        _bench.Use(ScriptedTrunks.Model());
        _bench.Dial();
        _bench.Respond(_bench.First, 100);
        _bench.Respond(_bench.First, 183);
        _bench.Respond(_bench.First, 200);
        Assert.Equal(["INVITE", "ACK"], _bench.First.TakeNames());
        Assert.Contains(_bench.Call.Taken, input => input is CallInput.Progressed { Status: 183 });
        Assert.Contains(_bench.Call.Taken, input => input is CallInput.Answered);

        _bench.Gateway.Receive(_bench.Second, SipText.FromCalled(_bench.First.Last("INVITE"), "carrier", "BYE", "b1", 7));

        Assert.Equal(["200 BYE"], _bench.Second.TakeNames());
        Assert.Contains(_bench.Call.Taken, input => input is CallInput.Released { Cause: ReleaseCause.HungUp });
    }

    [Fact]
    public void Carrier_that_went_on_from_another_host_is_hung_up_on_there()
    {
        _bench.Use(ScriptedTrunks.Model());
        _bench.Dial();
        _bench.Respond(_bench.First, 200);
        _bench.Gateway.Receive(_bench.Second, SipText.FromCalled(_bench.First.Last("INVITE"), "carrier", "OPTIONS", "o1", 7));

        _bench.Order(new LegCommand.End(TrunkBench.Leg, ReleaseCause.HungUp));

        Assert.Equal(["200 OPTIONS", "BYE"], _bench.Second.TakeNames());
    }

    [Theory]
    [InlineData(401, "WWW-Authenticate", "Authorization")]
    [InlineData(407, "Proxy-Authenticate", "Proxy-Authorization")]
    public void Challenge_is_answered_in_the_same_call(int status, string challenge, string answer)
    {
        _bench.Use(ScriptedTrunks.Model());
        _bench.Dial();
        var first = _bench.First.Last("INVITE");
        _bench.Respond(_bench.First, status, $"{challenge}: {TrunkBench.Md5}\r\n{challenge}: {TrunkBench.Md5.Replace("MD5", "SHA-256", StringComparison.Ordinal)}\r\n");
        var second = _bench.First.Last("INVITE");

        Assert.Equal(["INVITE", "ACK", "INVITE"], _bench.First.TakeNames());
        TrunkBench.ExpectSigned(second, answer, DigestAlgorithm.Sha256, "INVITE");
        Assert.Equal(SipText.Header(first, "Call-ID"), SipText.Header(second, "Call-ID"));
        Assert.Equal(SipText.Header(first, "From"), SipText.Header(second, "From"));
        Assert.Equal(("1 INVITE", "2 INVITE"), (SipText.Header(first, "CSeq"), SipText.Header(second, "CSeq")));
        _bench.Respond(_bench.First, 200);
        Assert.Equal(SipText.Header(second, answer), SipText.Header(_bench.First.Last("ACK"), answer));
    }

    [Fact]
    public void Password_that_is_refused_is_not_offered_again()
    {
        _bench.Use(ScriptedTrunks.Model());
        _bench.Dial();
        _bench.Respond(_bench.First, 401, $"WWW-Authenticate: {TrunkBench.Md5}\r\n");
        _bench.Respond(_bench.First, 401, $"WWW-Authenticate: {TrunkBench.Md5.Replace("n1", "n2", StringComparison.Ordinal)}\r\n");

        Assert.Equal(["INVITE", "ACK", "INVITE", "ACK"], _bench.First.TakeNames());
        Assert.Equal([401], _bench.Call.Refusals);
    }

    [Fact]
    public void Challenge_that_got_too_old_is_answered_once_more()
    {
        _bench.Use(ScriptedTrunks.Model());
        _bench.Dial();
        for (var i = 1; i <= 3; i++)
            _bench.Respond(_bench.First, 401, $"WWW-Authenticate: {TrunkBench.Md5.Replace("n1", $"n{i}\", stale=\"true", StringComparison.Ordinal)}\r\n");

        Assert.Equal(3, _bench.First.TakeNames().Count(name => name == "INVITE"));
        Assert.Equal([401], _bench.Call.Refusals);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(404)]
    [InlineData(486)]
    [InlineData(500)]
    [InlineData(603)]
    public void Refusal_of_the_carrier_is_told_as_it_is(int status)
    {
        _bench.UseBoth();
        _bench.Dial();
        _bench.Respond(_bench.First, status, "Contact: <sip:elsewhere@192.0.2.11>\r\n");

        Assert.Equal([status], _bench.Call.Refusals);
        Assert.Empty(_bench.Second.Sent);
    }

    [Fact]
    public void Trunk_that_is_not_there_or_not_in_use_is_refused_with_503()
    {
        _bench.Use(ScriptedTrunks.Model() with { Enabled = false });
        _bench.Dial();
        Assert.Empty(_bench.Call.Refusals);

        // It may be that the call knows more than the gateway yet.
        _bench.Pass(3);

        Assert.Equal([503], _bench.Call.Refusals);
        Assert.Empty(_bench.First.Sent);
    }

    [Fact]
    public void Calls_of_a_registered_trunk_pass_the_proxies_its_registrar_named()
    {
        _bench.Use(ScriptedTrunks.Model(host: "192.0.2.10"));
        _bench.Gateway.Carriers.Routes.Set(new TrunkName("carrier"), ["<sip:192.0.2.11;lr>", "<sip:inner.example;lr>"]);
        _bench.Dial();
        var invite = _bench.Second.Last("INVITE");

        Assert.StartsWith("INVITE sip:+31201234567@192.0.2.10;user=phone SIP/2.0\r\n", invite, StringComparison.Ordinal);
        Assert.Contains("\r\nRoute: <sip:192.0.2.11;lr>\r\nRoute: <sip:inner.example;lr>\r\n", invite, StringComparison.Ordinal);
    }

    [Fact]
    public void Secured_carrier_must_prove_its_name()
    {
        var secured = new FakeFlow("secured", 5061, "192.0.2.10", transport: SipTransport.Tls);
        _bench.Gateway.Connector.Listening.Add(secured);
        _bench.Gateway.Dns.Host("carrier.example", "192.0.2.10");
        _bench.Use(ScriptedTrunks.Model(host: "carrier.example") with { Transport = TrunkTransport.Tls });
        _bench.Dial();

        Assert.Equal(["INVITE"], secured.TakeNames());
        Assert.Equal("carrier.example", _bench.Gateway.Connector.Hosts[^1]);
    }
}
