using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Authentication;

namespace Softswitch.Gateway.Tests.Trunks;

/// <summary>A trunk that this gateway looks after: its registration and its health, from the duty to its end.</summary>
public sealed class TrunkRegistrationTests
{
    private readonly TrunkBench _bench = new();

    [Fact]
    public void Trunk_registers_with_its_password_and_says_so()
    {
        Register();
        var first = _bench.First.Last("REGISTER");
        _bench.Respond(_bench.First, 401, $"WWW-Authenticate: {TrunkBench.Md5}\r\n", "REGISTER");
        var second = _bench.First.Last("REGISTER");

        Assert.StartsWith("REGISTER sip:192.0.2.10 SIP/2.0\r\n", second, StringComparison.Ordinal);
        Assert.Equal("<sip:user@192.0.2.10>", SipText.Header(second, "To"));
        Assert.StartsWith("<sip:user@192.0.2.10>;tag=", SipText.Header(second, "From"), StringComparison.Ordinal);
        Assert.Equal($"<sip:{Contact}@127.0.0.1:5060>", SipText.Header(second, "Contact"));
        Assert.Equal("300", SipText.Header(second, "Expires"));
        TrunkBench.ExpectSigned(second, "Authorization", DigestAlgorithm.Md5, "REGISTER");
        Assert.Equal(SipText.Header(first, "Call-ID"), SipText.Header(second, "Call-ID"));
        Assert.Equal(("1 REGISTER", "2 REGISTER"), (SipText.Header(first, "CSeq"), SipText.Header(second, "CSeq")));

        Accept();
        _bench.Pass(0.4);
        Assert.Equal(new TrunkReport(true, true, "200 X"), _bench.Grain.Reports[^1]);
    }

    [Theory]
    [InlineData("Expires: 100\r\n", 80)]
    [InlineData("Expires: 100\r\nContact: <sip:{0}@127.0.0.1:5060>;expires=50, <sip:else@127.0.0.1>;expires=10\r\n", 40)]
    [InlineData("", 240)]
    public void Registration_is_renewed_when_most_of_what_was_granted_has_passed(string granted, int seconds)
    {
        Register();
        Accept(granted.Replace("{0}", Contact, StringComparison.Ordinal));
        _bench.First.TakeNames();
        _bench.Pass(seconds - 1);
        Assert.Empty(_bench.First.TakeNames());

        _bench.Pass(1.2);

        Assert.Equal(["REGISTER"], _bench.First.TakeNames());
    }

    [Fact]
    public void Renewal_answers_the_challenge_of_before_and_counts_on()
    {
        Register();
        _bench.Respond(_bench.First, 401, $"WWW-Authenticate: {TrunkBench.Md5}\r\n", "REGISTER");
        Accept();
        _bench.Pass(241);

        var renewal = _bench.First.Last("REGISTER");
        Assert.Contains("nc=00000002", renewal, StringComparison.Ordinal);
        TrunkBench.ExpectSigned(renewal, "Authorization", DigestAlgorithm.Md5, "REGISTER");
    }

    [Fact]
    public void Interval_that_is_too_short_is_made_longer_once()
    {
        Register();
        _bench.Respond(_bench.First, 423, "Min-Expires: 600\r\n", "REGISTER");
        Assert.Equal("600", SipText.Header(_bench.First.Last("REGISTER"), "Expires"));
        _bench.First.TakeNames();

        _bench.Respond(_bench.First, 423, "Min-Expires: 900\r\n", "REGISTER");

        Assert.Empty(_bench.First.TakeNames());
        _bench.Pass(0.4);
        Assert.False(_bench.Grain.Reports[^1].Registered);
    }

    [Fact]
    public void Refused_registration_is_tried_again_after_growing_pauses()
    {
        Register();
        var tries = new List<int>();
        for (var second = 1; second <= 600; second++)
        {
            if (_bench.First.TakeNames().Contains("REGISTER"))
            {
                tries.Add(second);
                _bench.Respond(_bench.First, 403, "", "REGISTER");
            }

            _bench.Pass(1);
        }

        Assert.InRange(tries.Count, 9, 16);
        Assert.All(tries.Zip(tries.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 2, 122));
        Assert.True(tries[^1] - tries[^2] > 55);
        Assert.Equal(new TrunkReport(true, false, "403 X"), _bench.Grain.Reports[^1]);
    }

    [Fact]
    public void Carrier_that_stops_answering_is_unreachable_at_once_and_unregistered_when_its_grant_ends()
    {
        Register();
        Accept("Expires: 100\r\n");
        _bench.Pass(89);
        Assert.Equal(new TrunkReport(false, true, "no answer from 192.0.2.10:5060"), _bench.Grain.Reports[^1]);

        _bench.Pass(12);

        Assert.False(_bench.Grain.Reports[^1].Registered);
    }

    [Fact]
    public void Lost_connection_is_registered_over_again()
    {
        var stream = new FakeFlow("stream", 5060, "192.0.2.10", transport: SipTransport.Tcp);
        _bench.Gateway.Connector.Listening.Add(stream);
        _bench.Use(ScriptedTrunks.Model() with { Registers = true, Transport = TrunkTransport.Tcp });
        _bench.Pass(0.4);
        _bench.Respond(stream, 200, "", "REGISTER");
        Assert.Contains($"{Contact}@127.0.0.1:5060;transport=tcp>", stream.Last("REGISTER"), StringComparison.Ordinal);
        var next = new FakeFlow("next", 5060, "192.0.2.10", transport: SipTransport.Tcp);
        _bench.Gateway.Connector.Listening[^1] = next;

        _bench.Gateway.Close(stream);
        _bench.Pass(5.5);

        Assert.Equal(["REGISTER"], next.TakeNames());
    }

    private string Contact => _bench.Gateway.Carriers.Directory.ContactOf(new TrunkName("carrier"));

    private void Register() => _bench.Register();

    private void Accept(string more = "") => _bench.Accept(more);
}
