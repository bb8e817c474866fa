using System.Text;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Tests.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Authentication;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Support.Time;

namespace Softswitch.Gateway.Tests.Registrar;

/// <summary>A phone that registers the channel "alice", in virtual time.</summary>
internal sealed class RegistrarBench
{
    public const string Here = "<sip:alice@127.0.0.1:5070>";

    private readonly ManualTimeProvider _time = new();
    private int _cseq;

    public RegistrarBench(AdmissionLimits? limits = null, SipTransport transport = SipTransport.Udp, string address = "127.0.0.1")
    {
        Phone = new FakeFlow("alice", 5070, address, transport: transport);
        Channel = new ScriptedChannel(_time);
        Gateway = new SignallingBench(OneGrainFactory.Of(Channel), new FakeFlows(Phone), time: _time, limits: limits);
    }

    public ScriptedChannel Channel { get; }

    public SignallingBench Gateway { get; }

    public FakeFlow Phone { get; }

    /// <summary>Sends a REGISTER as it stands; returns the answer.</summary>
    public string Send(string? contact, string more = "", string to = "alice", int? cseq = null)
    {
        Gateway.Receive(Phone, Write(contact, more, to, cseq ?? ++_cseq));
        return Phone.Sent[^1];
    }

    /// <summary>Is challenged, and sends the REGISTER with the right password; returns the answer.</summary>
    public string Register(string? contact = Here, string more = "", string to = "alice", int? cseq = null) =>
        Send(contact, Credentials(Send(Here)) + more, to, cseq);

    public string Write(string? contact, string more, string to, int cseq) => SipText.Write(
        "REGISTER sip:127.0.0.1 SIP/2.0", $"r{cseq}-{more.Length}", "<sip:alice@127.0.0.1>;tag=reg", $"<sip:{to}@127.0.0.1>", "reg-call", cseq, "REGISTER", null, more, contact);

    /// <summary>The header line that answers a challenge.</summary>
    public static string Credentials(
        string challenge, DigestAlgorithm algorithm = DigestAlgorithm.Sha256, string user = "alice", string password = ScriptedChannel.Password, uint count = 1,
        string method = "REGISTER", string uri = "sip:127.0.0.1")
    {
        var name = algorithm == DigestAlgorithm.Sha256 ? "algorithm=SHA-256" : "algorithm=MD5";
        var line = challenge.Split("\r\n").First(each => each.StartsWith("WWW-Authenticate", StringComparison.Ordinal) && each.Contains(name, StringComparison.Ordinal));
        Assert.True(DigestChallenge.TryParse(Encoding.UTF8.GetBytes(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()), out var parsed));
        var writer = new SipWriter(new byte[1_024]);
        var secret = DigestHash.Compute(algorithm, user, SignallingBench.Realm, password);
        Assert.True(DigestClient.TryWrite(
            ref writer, HeaderName.Authorization, parsed, Encoding.UTF8.GetBytes(user), secret, Encoding.UTF8.GetBytes(method), Encoding.UTF8.GetBytes(uri), "nothing"u8, count));
        return Encoding.UTF8.GetString(writer.Written);
    }
}
