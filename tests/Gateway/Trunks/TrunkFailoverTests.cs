using Softswitch.Domain.Calls;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Trunks.Lookup;

namespace Softswitch.Gateway.Tests.Trunks;

/// <summary>A carrier with several hosts, of which some do not do what they should (RFC 3263 4.3).</summary>
public sealed class TrunkFailoverTests
{
    private readonly TrunkBench _bench = new();

    [Fact]
    public void Host_that_is_silent_for_four_seconds_is_left_for_the_next()
    {
        _bench.UseBoth();
        _bench.Dial();
        _bench.Pass(3.8);
        Assert.Empty(_bench.Second.Sent);

        _bench.Pass(0.5);

        Assert.Equal(["INVITE"], _bench.Second.TakeNames());
        Assert.NotEqual(SipText.Header(_bench.First.Last("INVITE"), "Via"), SipText.Header(_bench.Second.Last("INVITE"), "Via"), StringComparer.Ordinal);
        _bench.Respond(_bench.Second, 200);
        Assert.Contains(_bench.Call.Taken, input => input is CallInput.Answered);
    }

    [Fact]
    public void Answer_of_a_host_that_was_left_is_acknowledged_and_ended_there()
    {
        _bench.UseBoth();
        _bench.Dial();
        _bench.Pass(4.3);
        _bench.Respond(_bench.Second, 200);
        _bench.First.TakeNames();
        _bench.Second.TakeNames();

        _bench.Respond(_bench.First, 200);
        _bench.Respond(_bench.First, 200);

        Assert.Equal(["ACK", "BYE", "ACK"], _bench.First.TakeNames());
        Assert.Empty(_bench.Second.TakeNames());
        Assert.Single(_bench.Call.Taken.OfType<CallInput.Answered>());
    }

    [Fact]
    public void Host_that_was_left_is_cancelled_when_it_stirs()
    {
        _bench.UseBoth();
        _bench.Dial();
        _bench.Pass(4.3);
        _bench.First.TakeNames();

        _bench.Respond(_bench.First, 180);

        Assert.Equal(["CANCEL"], _bench.First.TakeNames());
        Assert.DoesNotContain(_bench.Call.Taken, input => input is CallInput.Progressed);
    }

    [Fact]
    public void Only_host_has_eight_seconds()
    {
        _bench.Use(ScriptedTrunks.Model());
        _bench.Dial();
        _bench.Pass(7.8);
        Assert.Empty(_bench.Call.Refusals);

        _bench.Pass(0.5);

        Assert.Equal([408], _bench.Call.Refusals);
    }

    [Fact]
    public void Host_that_tries_is_waited_for()
    {
        _bench.UseBoth();
        _bench.Dial();
        _bench.Respond(_bench.First, 100);
        _bench.Pass(60);

        Assert.Empty(_bench.Second.Sent);
        Assert.Empty(_bench.Call.Refusals);
    }

    [Fact]
    public void Host_that_is_busy_is_left_for_the_next_also_by_the_calls_that_follow()
    {
        _bench.UseBoth();
        _bench.Dial();
        _bench.Respond(_bench.First, 503, "Retry-After: 20\r\n");
        Assert.Equal(["INVITE"], _bench.Second.TakeNames());
        _bench.Respond(_bench.Second, 503);

        Assert.Equal([503], _bench.Call.Refusals);
        Assert.Equal(["192.0.2.11:5060", "192.0.2.10:5060"], Order());
        _bench.Pass(21);
        Assert.Equal(["192.0.2.10:5060", "192.0.2.11:5060"], Order());
    }

    [Fact]
    public void Host_that_cannot_be_sent_to_is_left_for_the_next()
    {
        _bench.UseBoth();
        _bench.First.IsRefused = true;
        _bench.Dial();
        _bench.Pass(0.1);

        Assert.Equal(["INVITE"], _bench.Second.TakeNames());
    }

    [Fact]
    public void Host_that_cannot_be_connected_to_is_left_for_the_next()
    {
        _bench.UseBoth();
        _bench.Gateway.Connector.Listening.Remove(_bench.First);
        _bench.Dial();

        Assert.Equal(["INVITE"], _bench.Second.TakeNames());
    }

    [Fact]
    public void Carrier_none_of_whose_hosts_can_be_reached_is_refused_with_503()
    {
        _bench.UseBoth();
        _bench.Gateway.Connector.Listening.Clear();
        _bench.Dial();

        Assert.Equal([503], _bench.Call.Refusals);
        Assert.Equal(["192.0.2.10:5060", "192.0.2.11:5060"], _bench.Gateway.Connector.Asked.Select(each => each.ToString()), StringComparer.Ordinal);
    }

    [Fact]
    public void Host_that_let_it_ring_is_not_left()
    {
        _bench.UseBoth();
        _bench.Dial();
        _bench.Respond(_bench.First, 180);
        _bench.Respond(_bench.First, 503);

        Assert.Equal([503], _bench.Call.Refusals);
        Assert.Empty(_bench.Second.Sent);
    }

    [Fact]
    public void Challenge_of_the_next_host_is_answered_too()
    {
        _bench.UseBoth();
        _bench.Dial();
        _bench.Respond(_bench.First, 401, $"WWW-Authenticate: {TrunkBench.Md5}\r\n");
        _bench.Respond(_bench.First, 503);
        Assert.DoesNotContain("Authorization", _bench.Second.Last("INVITE"), StringComparison.Ordinal);

        _bench.Respond(_bench.Second, 401, $"WWW-Authenticate: {TrunkBench.Md5.Replace("n1", "other", StringComparison.Ordinal)}\r\n");

        Assert.Contains("nonce=\"other\"", SipText.Header(_bench.Second.Last("INVITE"), "Authorization"), StringComparison.Ordinal);
    }

    private string[] Order()
    {
        TrunkAddress[] both = [new(default, _bench.First.Remote), new(default, _bench.Second.Remote)];
        return [.. _bench.Gateway.Carriers.Avoided.Sorted([.. both]).Select(each => each.EndPoint.ToString())];
    }
}
