using System.Net;
using System.Text;
using Softswitch.Gateway.Dtls;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Protocols.Ice;
using Softswitch.Protocols.Stun;

namespace Softswitch.Gateway.Tests.MediaPorts;

/// <summary>The far end of an endpoint as a browser is: checks by ICE, then a handshake, then SRTP.</summary>
internal sealed class FarBrowser : IDisposable
{
    public const string Password = "passwordpasswordpassword";

    private readonly DtlsContext _context = DtlsContext.TryCreate(SslLibrary.CanLoad)!;
    private readonly byte[] _room = new byte[2048];

    public FarBrowser(bool isClient = true)
    {
        Session = _context.TryBegin(isClient)!;
        Terms = new HandshakeTerms(
            IceCredentials.Of(new byte[IceCredentials.SecretLength]), IceCredentials.Read("ufrg", Password)!, _context.Fingerprint, IsClient: !isClient);
    }

    public DtlsSession Session { get; }

    public HandshakeTerms Terms { get; init; }

    public void Dispose()
    {
        Session.Dispose();
        _context.Dispose();
    }

    /// <summary>Sends a check, and expects an answer of this class.</summary>
    public void Check(MediaPhone phone, IPEndPoint target, bool nominates = true, string? password = null, StunClass expected = StunClass.Success)
    {
        var writer = new StunWriter(_room, StunClass.Request, new byte[12]);
        writer.Add(StunAttribute.Username, Encoding.ASCII.GetBytes($"{Terms.Ours.Ufrag}:{Terms.Theirs.Ufrag}"));
        writer.Add(StunAttribute.Priority, 1u);
        if (nominates)
            writer.Add(StunAttribute.UseCandidate, ""u8);
        phone.Send(target, _room[..writer.Seal(Encoding.ASCII.GetBytes(password ?? Terms.Ours.Password))]);

        Assert.True(StunMessage.TryParse(phone.ReceivePacket(), out var answer));
        Assert.Equal(expected, answer.Class);
    }

    /// <summary>Runs the handshake until this side is through with it.</summary>
    public void Shake(MediaPhone phone, IPEndPoint target)
    {
        Session.Start();
        while (true)
        {
            SendAll(phone, target);
            if (Session.State != DtlsState.Handshaking)
                return;
            Session.Receive(phone.ReceivePacket());
        }
    }

    public void SendAll(MediaPhone phone, IPEndPoint target)
    {
        while (Session.TryTake(_room, out var length))
            phone.Send(target, _room[..length]);
    }
}
