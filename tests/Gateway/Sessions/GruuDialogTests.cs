using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Gateway.Tests.Signalling;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>Devices that name themselves by their GRUU in a call: they are reached where they are registered, never by way of its host.</summary>
public sealed class GruuDialogTests
{
    private const string Instance = "<urn:uuid:1>";

    private readonly SessionBench _bench = new();

    [Fact]
    public void Caller_known_by_its_gruu_gets_requests_for_its_contact_where_it_is_heard()
    {
        _bench.Channel.Bindings = [Bind(_bench.Caller, "sip:line1@127.0.0.1:5070")];
        InviteFrom("sip:alice@127.0.0.2;gr=urn:uuid:1");
        _bench.Respond(200);
        _bench.CallerAcks();

        PhoneHangsUp();

        Assert.StartsWith("BYE sip:line1@127.0.0.1:5070 SIP/2.0", _bench.Caller.Last("BYE"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sip:alice@127.0.0.2;gr=urn:uuid:2")]
    [InlineData("sip:bob@127.0.0.2;gr=urn:uuid:1")]
    [InlineData("sip:127.0.0.2;gr")]
    public void Caller_known_by_what_is_not_registered_gets_requests_for_that_where_it_is_heard(string contact)
    {
        var host = new FakeFlow("host", 5060, "127.0.0.2");
        _bench.Caller.Siblings.Add(host);
        _bench.Channel.Bindings = [Bind(_bench.Caller, "sip:line1@127.0.0.1:5070")];
        InviteFrom(contact);
        _bench.Respond(200);
        _bench.CallerAcks();

        PhoneHangsUp();

        Assert.StartsWith($"BYE {contact} SIP/2.0", _bench.Caller.Last("BYE"), StringComparison.Ordinal);
        Assert.Empty(host.Sent);
    }

    [Fact]
    public void Called_phone_known_by_its_gruu_gets_requests_for_the_contact_that_was_called()
    {
        _bench.Invite();
        Answer();
        _bench.CallerAcks();

        _bench.CallerHangsUp();

        Assert.StartsWith("ACK sip:bob0@127.0.0.1:6000 SIP/2.0", _bench.Phone.Last("ACK"), StringComparison.Ordinal);
        Assert.StartsWith("BYE sip:bob0@127.0.0.1:6000 SIP/2.0", _bench.Phone.Last("BYE"), StringComparison.Ordinal);
    }

    [Fact]
    public void Phone_known_by_its_gruu_is_found_on_the_flow_it_registers_after_it_lost_its_own()
    {
        var bench = Connected(out var again);

        bench.Close(bench.Phone);
        bench.Pass(TimeSpan.FromSeconds(3));
        bench.Channel.Bindings = [Bind(again, "sip:bob0@127.0.0.1:6001")];
        bench.Pass(TimeSpan.FromSeconds(20));
        Assert.Equal(CallPhase.Talking, bench.Call.State.Phase);
        bench.CallerHangsUp();

        Assert.StartsWith("BYE sip:bob0@127.0.0.1:6001 SIP/2.0", again.Last("BYE"), StringComparison.Ordinal);
        Assert.Equal(["BYE"], again.TakeNames());
    }

    [Fact]
    public void Phone_known_by_its_gruu_is_found_on_its_other_flow_at_once()
    {
        var bench = Connected(out var other);
        bench.Channel.Bindings = [Bind(bench.Phone, "sip:bob0@127.0.0.1:6000"), Bind(other, "sip:bob0@127.0.0.1:6001") with { RegId = 2 }];

        bench.Close(bench.Phone);
        bench.CallerHangsUp();

        Assert.Equal(["BYE"], other.TakeNames());
    }

    [Fact]
    public void Phone_known_by_its_gruu_that_does_not_come_back_is_lost_after_a_grace()
    {
        var bench = Connected(out _);

        bench.Close(bench.Phone);
        bench.Pass(TimeSpan.FromSeconds(11));

        Assert.Equal(ReleaseCause.Lost, bench.Call.State.Cause);
        bench.Agree("BYE", bench.Caller);
        bench.ExpectGone();
    }

    [Fact]
    public void Call_to_a_gruu_is_offered_as_one_to_that_device()
    {
        _bench.Receive(_bench.Caller, SipText.Request("INVITE", "i1", 1, SipText.Sdp)
            .Replace("INVITE sip:102@127.0.0.1 ", "INVITE sip:bob0@127.0.0.1;gr=urn:uuid:1 ", StringComparison.Ordinal));

        Assert.Equal(new Gruu(new ChannelName("bob0"), Instance), _bench.Call.State.Offer!.Device);
    }

    [Fact]
    public void Call_to_a_number_is_offered_as_none_to_a_device()
    {
        _bench.Invite();
        Assert.Null(_bench.Call.State.Offer!.Device);
    }

    private static Binding Bind(FakeFlow flow, string contact) => new(
        contact, Instance, 1, SignallingBench.Gateway, flow.Id.Value, "tcp:127.0.0.1:6000", [], "reg", 1, DateTimeOffset.UnixEpoch,
        DateTimeOffset.UnixEpoch.AddHours(1), "phone", true);

    private static SessionBench Connected(out FakeFlow other)
    {
        var bench = new SessionBench(phones: 2, transport: SipTransport.Tcp, isOneDevice: true);
        bench.Channel.Name = new ChannelName("bob0");
        bench.Invite();
        Answer(bench);
        bench.CallerAcks();
        other = bench.Phones[1];
        return bench;
    }

    private static void Answer(SessionBench bench) => bench.Receive(bench.Phone, SipText.Response(bench.Phone.Last("INVITE"), 200, "bob", SipText.Sdp)
        .Replace("<sip:bob@127.0.0.1:6000>", "<sip:bob0@127.0.0.2;gr=urn:uuid:1>", StringComparison.Ordinal));

    private void Answer() => Answer(_bench);

    private void InviteFrom(string contact) => _bench.Receive(_bench.Caller, SipText.Request("INVITE", "i1", 1, SipText.Sdp)
        .Replace("<sip:phone@127.0.0.1:5070>", $"<{contact}>", StringComparison.Ordinal));

    private void PhoneHangsUp() => _bench.Receive(_bench.Phone, SipText.FromCalled(_bench.Phone.Sent[0], "bob", "BYE", "b1", 1));
}
