using Softswitch.Domain.Calls;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Protocols.Sip.Authentication;

namespace Softswitch.Gateway.Tests.Trunks;

/// <summary>A carrier that wants requests inside a call signed as well.</summary>
public sealed class ChallengedDialogTests
{
    private readonly TrunkBench _bench = new();

    [Theory]
    [InlineData("BYE")]
    [InlineData("INFO")]
    public void Challenge_inside_the_dialog_is_answered_once(string method)
    {
        _bench.Use(ScriptedTrunks.Model());
        _bench.Dial();
        _bench.Respond(_bench.First, 200);
        _bench.First.TakeNames();

        _bench.Order(method == "BYE"
            ? new LegCommand.End(TrunkBench.Leg, ReleaseCause.HungUp)
            : new LegCommand.Message(TrunkBench.Leg, "INFO", new MessageBody("application/dtmf-relay", "Signal=5"u8.ToArray())));
        Assert.DoesNotContain("Authorization", _bench.First.Last(method), StringComparison.Ordinal);
        _bench.Respond(_bench.First, 407, $"Proxy-Authenticate: {TrunkBench.Md5}\r\n", method);
        TrunkBench.ExpectSigned(_bench.First.Last(method), "Proxy-Authorization", DigestAlgorithm.Md5, method);
        _bench.Respond(_bench.First, 407, $"Proxy-Authenticate: {TrunkBench.Md5}\r\n", method);

        Assert.Equal([method, method], _bench.First.TakeNames());
    }

    [Fact]
    public void Change_that_is_challenged_is_asked_for_again_and_acknowledged_with_the_credentials()
    {
        _bench.Use(ScriptedTrunks.Model());
        _bench.Dial();
        _bench.Respond(_bench.First, 200);
        _bench.First.TakeNames();

        _bench.Order(new LegCommand.Renegotiate(TrunkBench.Leg, TrunkBench.Sdp));
        _bench.Respond(_bench.First, 401, $"WWW-Authenticate: {TrunkBench.Md5}\r\n");
        var signed = _bench.First.Last("INVITE");
        TrunkBench.ExpectSigned(signed, "Authorization", DigestAlgorithm.Md5, "INVITE");
        _bench.Respond(_bench.First, 200);

        Assert.Equal(["INVITE", "ACK", "INVITE", "ACK"], _bench.First.TakeNames());
        Assert.Equal(SipText.Header(signed, "Authorization"), SipText.Header(_bench.First.Last("ACK"), "Authorization"));
        Assert.Contains(_bench.Call.Taken, input => input is CallInput.RenegotiationAccepted);
    }
}
