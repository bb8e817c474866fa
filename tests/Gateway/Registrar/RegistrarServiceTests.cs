using Softswitch.Gateway.Tests.Sessions;

namespace Softswitch.Gateway.Tests.Registrar;

/// <summary>REGISTER: what is asked for, and what is answered.</summary>
public sealed class RegistrarServiceTests
{
    private readonly RegistrarBench _bench = new();

    [Fact]
    public void Registration_is_answered_with_its_contact_and_time()
    {
        var answer = _bench.Register(more: "Expires: 600\r\n");

        Assert.Equal($"{RegistrarBench.Here};expires=600", SipText.Header(answer, "Contact"));
        Assert.False(Assert.Single(_bench.Channel.Bindings).KeepAlive);
    }

    [Fact]
    public void Too_short_a_time_is_refused_with_the_shortest_that_serves()
    {
        var answer = _bench.Register(more: "Expires: 10\r\n");

        Assert.StartsWith("SIP/2.0 423 ", answer, StringComparison.Ordinal);
        Assert.Equal("60", SipText.Header(answer, "Min-Expires"));
        Assert.Empty(_bench.Channel.Bindings);
    }

    [Fact]
    public void Star_with_expires_zero_removes_everything()
    {
        _bench.Register();
        _bench.Register("<sip:alice@127.0.0.1:5070;line=2>");

        var answer = _bench.Register("*", "Expires: 0\r\n");

        Assert.StartsWith("SIP/2.0 200 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Contact:", answer, StringComparison.Ordinal);
        Assert.Empty(_bench.Channel.Bindings);
    }

    [Theory]
    [InlineData("*", "")]
    [InlineData("*", "Expires: 60\r\n")]
    [InlineData("*, <sip:alice@127.0.0.1:5070>", "Expires: 0\r\n")]
    [InlineData("<tel:+31880000101>", "")]
    [InlineData("<http://127.0.0.1/>", "")]
    [InlineData("<sip:alice@127.0.0.1", "")]
    public void Contact_that_makes_no_sense_is_refused_and_changes_nothing(string contact, string more)
    {
        _bench.Register();

        Assert.StartsWith("SIP/2.0 400 ", _bench.Register(contact, more), StringComparison.Ordinal);
        Assert.Single(_bench.Channel.Bindings);
    }

    [Fact]
    public void More_contacts_than_anybody_needs_are_refused()
    {
        var contacts = string.Join(", ", Enumerable.Range(0, 17).Select(i => $"<sip:alice@127.0.0.1:{6000 + i}>"));

        Assert.StartsWith("SIP/2.0 400 ", _bench.Register(contacts), StringComparison.Ordinal);
        Assert.Empty(_bench.Channel.Requests);
    }

    [Fact]
    public void Fetch_lists_what_is_registered_and_changes_nothing()
    {
        _bench.Register(more: "Expires: 600\r\n");
        _bench.Gateway.Advance(TimeSpan.FromSeconds(100));

        var answer = _bench.Register(contact: null);

        Assert.Equal($"{RegistrarBench.Here};expires=500", SipText.Header(answer, "Contact"));
        Assert.Single(_bench.Channel.Bindings);
    }

    [Fact]
    public void Several_contacts_are_registered_each_for_its_own_time()
    {
        var answer = _bench.Register(
            "<sip:alice@127.0.0.1:5070>;expires=300, <sip:alice@127.0.0.1:5071>;expires=900;+sip.instance=\"<urn:uuid:1>\"", "Expires: 600\r\n");

        Assert.Contains("<sip:alice@127.0.0.1:5070>;expires=300\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("<sip:alice@127.0.0.1:5071>;expires=900;+sip.instance=\"<urn:uuid:1>\"\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Contact_with_expires_zero_is_removed_alone()
    {
        _bench.Register("<sip:alice@127.0.0.1:5070>, <sip:alice@127.0.0.1:5071>");

        var answer = _bench.Register("<sip:alice@127.0.0.1:5071>;expires=0");

        Assert.DoesNotContain("5071", SipText.Header(answer, "Contact"), StringComparison.Ordinal);
        Assert.Equal("sip:alice@127.0.0.1:5070", Assert.Single(_bench.Channel.Bindings).Contact);
    }

    [Fact]
    public void Path_is_kept_in_its_order_and_told_back()
    {
        var answer = _bench.Register(more: "Path: <sip:edge.example;lr>, <sip:core.example;lr>\r\nSupported: path\r\n");

        Assert.Equal(["<sip:edge.example;lr>", "<sip:core.example;lr>"], Assert.Single(_bench.Channel.Bindings).Path.AsEnumerable(), StringComparer.Ordinal);
        Assert.Equal("<sip:edge.example;lr>, <sip:core.example;lr>", SipText.Header(answer, "Path"));
        Assert.Contains("Supported: path\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Register_older_than_what_is_registered_is_out_of_order()
    {
        _bench.Register(cseq: 50);

        var answer = _bench.Register(cseq: 49);

        Assert.StartsWith("SIP/2.0 500 ", answer, StringComparison.Ordinal);
        Assert.Equal("10", SipText.Header(answer, "Retry-After"));
    }

    [Fact]
    public void Register_while_the_channel_cannot_be_reached_is_told_to_come_later()
    {
        _bench.Channel.IsAway = true;

        var answer = _bench.Register();

        Assert.StartsWith("SIP/2.0 503 ", answer, StringComparison.Ordinal);
        Assert.Equal("10", SipText.Header(answer, "Retry-After"));
    }

    [Fact]
    public void Device_behind_nat_is_asked_and_lost_when_it_is_silent()
    {
        _bench.Register("<sip:alice@192.168.1.5:5060>");
        Assert.True(Assert.Single(_bench.Channel.Bindings).KeepAlive);
        _bench.Phone.TakeNames();

        _bench.Gateway.Pass(TimeSpan.FromSeconds(31));
        Assert.Contains("OPTIONS", _bench.Phone.TakeNames(), StringComparer.Ordinal);
        _bench.Gateway.Receive(_bench.Phone, SipText.Response(_bench.Phone.Last("OPTIONS"), 404, "alice"));
        Assert.Equal(1, _bench.Gateway.Keeper.Count);

        _bench.Gateway.Pass(TimeSpan.FromSeconds(63));
        Assert.Equal("udp:alice", Assert.Single(_bench.Channel.LostFlows));
        Assert.Equal(0, _bench.Gateway.Keeper.Count);
    }

    [Fact]
    public void Device_that_unregisters_is_not_asked_any_more()
    {
        _bench.Register("<sip:alice@192.168.1.5:5060>");
        _bench.Register("*", "Expires: 0\r\n");
        _bench.Phone.TakeNames();

        _bench.Gateway.Pass(TimeSpan.FromSeconds(70));

        Assert.Empty(_bench.Phone.TakeNames());
        Assert.Empty(_bench.Channel.LostFlows);
    }
}
