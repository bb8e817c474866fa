using System.Net;
using System.Text;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>A flow to one phone that keeps what is sent on it.</summary>
/// <param name="address">Where the phone is; without one where the gateway trusts.</param>
/// <param name="local">What the gateway listens on; without one the loopback address of the phone's family.</param>
/// <param name="shown">The name in the certificate the peer has shown.</param>
/// <param name="advertised">What the gateway calls itself; without one its address.</param>
internal sealed class FakeFlow(
    string name,
    int port,
    string address = "127.0.0.1",
    string? local = null,
    string? advertised = null,
    SipTransport transport = SipTransport.Udp,
    string? shown = null) : Flow(transport)
{
    private int _read;

    /// <summary>The connection has ended.</summary>
    public bool IsGone { get; set; }

    /// <summary>The system refuses to send.</summary>
    public bool IsRefused { get; set; }

    /// <summary>Sees what is sent, as in a real transport.</summary>
    public ISentMessages? Watch { get; set; }

    /// <summary>Flows through the same socket.</summary>
    public List<FakeFlow> Siblings { get; } = [];

    public override bool Proves(string name) => string.Equals(name, shown, StringComparison.OrdinalIgnoreCase);

    public override bool IsOpen => !IsGone;

    public List<string> Sent { get; } = [];

    public override IPEndPoint Local { get; } = new(IPAddress.Parse(local ?? LoopbackOf(address)), 5060);

    public override IPEndPoint Remote { get; } = new(IPAddress.Parse(address), port);

    public override FlowId Id { get; } = new($"{(transport == SipTransport.Udp ? "udp" : "tcp")}:{name}");

    public override AdvertisedAddress Advertised { get; } = new(advertised ?? local ?? LoopbackOf(address), 5060);

    public override SendOutcome Send(ReadOnlySpan<byte> message)
    {
        if (IsGone || IsRefused)
            return IsGone ? SendOutcome.Closed : SendOutcome.Unreachable;
        Watch?.Sent(this, message);
        Sent.Add(Encoding.UTF8.GetString(message));
        return SendOutcome.Sent;
    }

    public override Flow? Towards(IPEndPoint remote) => Siblings.Find(each => each.Remote.Equals(remote));

    public override void Close() => IsGone = IsReliable;

    /// <summary>What was sent since this was asked last, by its first line: "INVITE", "180", "200 BYE".</summary>
    public List<string> TakeNames()
    {
        var names = Sent[_read..].ConvertAll(SipText.NameOf);
        _read = Sent.Count;
        return names;
    }

    /// <summary>The last message sent under that name.</summary>
    public string Last(string name) => Sent.Last(message => SipText.NameOf(message) == name);

    private static string LoopbackOf(string address) => address.Contains(':', StringComparison.Ordinal) ? "::1" : "127.0.0.1";
}
