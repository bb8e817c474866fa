using System.Text;
using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Tests.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Authentication;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Tests.Trunks;

/// <summary>A gateway between a phone and a carrier, in virtual time.</summary>
internal sealed class TrunkBench
{
    public const string Password = "of the carrier";
    public const string Md5 = "Digest realm=\"carrier.example\", nonce=\"n1\", algorithm=MD5, qop=\"auth\"";
    public static readonly LegId Leg = new(1);

    public TrunkBench()
    {
        Gateway = new SignallingBench(OneGrainFactory.Of(Call, Grain), new FakeFlows(Phone));
        Gateway.Connector.Listening.AddRange([First, Second]);
    }

    public SignallingBench Gateway { get; }

    public ScriptedCall Call { get; } = new();

    public ScriptedTrunkGrain Grain { get; } = new();

    public FakeFlow Phone { get; } = new("alice", 5070);

    /// <summary>The carrier, at the address of the trunk.</summary>
    public FakeFlow First { get; } = new("first", 5060, "192.0.2.10");

    /// <summary>Another host of the carrier.</summary>
    public FakeFlow Second { get; } = new("second", 5060, "192.0.2.11");

    public void Use(TrunkModel model, string? password = Password) => Gateway.Use(new TrunkSecret(model, password));

    /// <summary>A trunk whose name leads to both hosts.</summary>
    public void UseBoth(Func<TrunkModel, TrunkModel>? change = null)
    {
        Gateway.Dns.Srv("_sip._udp.carrier.example", new(1, 1, 5060, "a.carrier.example"), new(2, 1, 5060, "b.carrier.example"))
            .Host("a.carrier.example", "192.0.2.10").Host("b.carrier.example", "192.0.2.11");
        var model = ScriptedTrunks.Model(host: "carrier.example") with { Transport = TrunkTransport.Udp };
        Use(change?.Invoke(model) ?? model);
    }

    /// <summary>The phone calls, and the call dials a number by the trunk.</summary>
    public void Dial(TrunkTarget? target = null, MessageBody? body = null)
    {
        Call.Order(new LegCommand.Dial(Leg, target ?? Target(), body ?? Sdp));
        Gateway.Receive(Phone, SipText.Request("INVITE", "i1", 1, SipText.Sdp));
    }

    /// <summary>The call wants something of its gateway.</summary>
    public void Order(params LegCommand[] commands)
    {
        Call.Order(commands);
        Gateway.Table.Find(Call.Offer.Call)!.Attention();
    }

    public static MessageBody Sdp => new(MessageBody.Sdp, Encoding.ASCII.GetBytes(SipText.Sdp));

    public static TrunkTarget Target(bool anonymous = false, string? diverter = null) =>
        new(new TrunkName("carrier"), "+31201234567", new Party("+31207654321", "Alice"), anonymous, diverter);

    /// <summary>The carrier answers the last request of a method that it got.</summary>
    public void Respond(FakeFlow from, int status, string more = "", string method = "INVITE") => Gateway.Receive(
        from, SipText.Response(from.Last(method), status, "carrier", status == 200 && method == "INVITE" ? SipText.Sdp : null, more));

    /// <summary>The trunk registers, as far as the carrier's having the first request.</summary>
    public void Register()
    {
        Use(ScriptedTrunks.Model() with { Registers = true });
        Pass(0.4);
    }

    /// <summary>The carrier takes the registration.</summary>
    public void Accept(string more = "") => Respond(First, 200, more, "REGISTER");

    public void Pass(double seconds) => Gateway.Pass(TimeSpan.FromSeconds(seconds));

    /// <summary>The credentials in a request are right.</summary>
    public static void ExpectSigned(string request, string header, DigestAlgorithm algorithm, string method, string password = Password)
    {
        var line = SipText.Header(request, header);
        Assert.True(DigestCredentials.TryParse(Encoding.UTF8.GetBytes(line), out var credentials), line);
        Assert.Equal(algorithm, credentials.Algorithm);
        Assert.Equal(request.Split(' ')[1], Encoding.UTF8.GetString(credentials.Uri));
        var secret = DigestHash.Compute(algorithm, "user", Encoding.UTF8.GetString(credentials.Realm), password);
        Assert.True(DigestServer.Matches(credentials, secret, Encoding.ASCII.GetBytes(method)));
    }
}
