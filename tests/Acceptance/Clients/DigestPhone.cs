using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Clients;

/// <summary>
/// A phone that only registers, and chooses which challenge it answers: sipp and baresip know MD5 only. It shares no code
/// with the product, which would agree with its own mistakes.
/// </summary>
internal sealed class DigestPhone : IDisposable
{
    private const string Uri = "sip:" + SwitchSettings.Address;
    private static readonly TimeSpan AnswerBudget = TimeSpan.FromSeconds(60);

    private readonly Socket _socket;
    private readonly SslStream? _secured;
    private readonly SipAccount _account;
    private readonly byte[] _received = new byte[8192];
    private int _sequence;

    private DigestPhone(SipAccount account, Socket socket, SslStream? secured) => (_account, _socket, _secured) = (account, socket, secured);

    private string Transport => _secured is null ? "UDP" : "TLS";

    public static async Task<DigestPhone> OverUdpAsync(SwitchProcess host, SipAccount account)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        await socket.ConnectAsync(host.Settings.Endpoint);
        return new DigestPhone(account, socket, null);
    }

    /// <summary>The certificate is the switch's own: whether it is trusted is not what is tried here.</summary>
    public static async Task<DigestPhone> OverTlsAsync(SwitchProcess host, SipAccount account)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(SwitchSettings.Address, host.Settings.TlsPort);
        var secured = new SslStream(new NetworkStream(socket), leaveInnerStreamOpen: false, static (_, certificate, _, _) => certificate is not null);
        await secured.AuthenticateAsClientAsync(SwitchSettings.Address);
        return new DigestPhone(account, socket, secured);
    }

    /// <summary>Registers without credentials and returns what it is challenged with.</summary>
    public async Task<IReadOnlyList<DigestOffer>> ChallengedAsync() => DigestOffer.ReadAll(await RegisterAsync(""));

    /// <summary>Registers with the answer to a challenge; the whole answer of the switch.</summary>
    public Task<string> RegisterAsync(DigestOffer offer) => RegisterAsync(offer.Answer(_account, "REGISTER", Uri));

    public void Dispose()
    {
        _secured?.Dispose();
        _socket.Dispose();
    }

    private async Task<string> RegisterAsync(string credentials)
    {
        _sequence++;
        var (user, local) = (_account.User, _socket.LocalEndPoint);
        var request =
            $"REGISTER {Uri} SIP/2.0\r\nVia: SIP/2.0/{Transport} {local};branch=z9hG4bK{user}{_sequence};rport\r\nMax-Forwards: 70\r\n"
            + $"From: <sip:{user}@{SwitchSettings.Address}>;tag={user}\r\nTo: <sip:{user}@{SwitchSettings.Address}>\r\n"
            + $"Call-ID: {user}-{local}\r\nCSeq: {_sequence} REGISTER\r\nContact: <sip:{user}@{local};transport={Transport}>\r\nExpires: 300\r\n"
            + credentials + "Content-Length: 0\r\n\r\n";
        using var bounded = new CancellationTokenSource(AnswerBudget);
        await SendAsync(Encoding.UTF8.GetBytes(request), bounded.Token);
        return await ReceiveAsync(bounded.Token);
    }

    private async Task SendAsync(byte[] request, CancellationToken cancellation)
    {
        if (_secured is null)
            await _socket.SendAsync(request, cancellation);
        else
            await _secured.WriteAsync(request, cancellation);
    }

    /// <summary>The next final answer; none of them has a body.</summary>
    private async Task<string> ReceiveAsync(CancellationToken cancellation)
    {
        const string End = "\r\n\r\n";
        for (var answer = ""; ;)
        {
            var length = _secured is null ? await _socket.ReceiveAsync(_received, cancellation) : await _secured.ReadAsync(_received, cancellation);
            if (length == 0)
                throw new EndOfStreamException("The switch closed the connection.");
            answer += Encoding.UTF8.GetString(_received, 0, length);
            if (answer.EndsWith(End, StringComparison.Ordinal) && !answer.StartsWith("SIP/2.0 1", StringComparison.Ordinal))
                return answer;
        }
    }
}
