using System.Text;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;
using Softswitch.Protocols.Timers;

namespace Softswitch.Protocols.Tests.Sip.Transactions;

/// <summary>A layer in virtual time, with users that write down what they are told.</summary>
internal sealed class LayerBench : ITransactionUser, IClientTransactionUser
{
    private readonly TimerWheel _wheel = new(nowMs: 0);

    public LayerBench(bool reliable = false, TransactionLimits? limits = null)
    {
        Flow = new RecordingFlow(reliable);
        Layer = new TransactionLayer(this, _wheel, SipTimers.Standard, limits ?? TransactionLimits.Standard);
    }

    public TransactionLayer Layer { get; }

    public RecordingFlow Flow { get; }

    public long Now { get; private set; }

    /// <summary>What the users were told, in order.</summary>
    public List<string> Told { get; } = [];

    public ServerTransaction? LastServer { get; private set; }

    public ServerTransaction? CancelledInvite { get; private set; }

    public int ArmedTimers => _wheel.Count;

    public void Pass(int ms)
    {
        for (var end = Now + ms; Now < end;)
        {
            Now += TimerWheel.TickMs;
            _wheel.Advance(Now);
        }
    }

    public RequestVerdict Request(string text) => Layer.ReceiveRequest(Parse(text), Flow, Now);

    public ResponseVerdict Response(string text) => Layer.ReceiveResponse(Parse(text), Flow, Now);

    public bool Respond(int status) =>
        LastServer!.Respond(Encoding.Latin1.GetBytes($"SIP/2.0 {status} Test\r\n\r\n"), status, Now);

    public ClientTransaction? Start(string method, string branch = "z9hG4bK-1")
    {
        var text = Messages.Request(method, branch);
        return Layer.Start(
            Encoding.Latin1.GetBytes(text), SipMethods.Parse(Encoding.Latin1.GetBytes(method)),
            Encoding.Latin1.GetBytes(branch), Flow, this, Now);
    }

    public void OnRequest(ServerTransaction transaction, SipMessage request)
    {
        LastServer = transaction;
        Told.Add("request " + request.Method);
    }

    public void OnCancel(ServerTransaction cancel, SipMessage request, ServerTransaction? invite)
    {
        LastServer = cancel;
        CancelledInvite = invite;
        Told.Add(invite is null ? "cancel of nothing" : "cancel");
    }

    public void OnAck(SipMessage ack, ISipFlow flow, ServerTransaction? invite) =>
        Told.Add(invite is null ? "ack" : "ack with the branch of the INVITE");

    public void OnStrayResponse(SipMessage response, ISipFlow flow) => Told.Add("stray " + response.StatusCode);

    public void OnTimeout(ServerTransaction transaction) => Told.Add("server time-out");

    public void OnTransportError(ServerTransaction transaction) => Told.Add("server transport error");

    public int WriteTrying(SipMessage invite, ISipFlow flow, Span<byte> destination)
    {
        var writer = new SipWriter(destination);
        SipResponses.Write(ref writer, invite, 100, default, default);
        writer.End();
        return writer.Length;
    }

    public void OnResponse(ClientTransaction transaction, SipMessage response) =>
        Told.Add("response " + response.StatusCode);

    public void OnTimeout(ClientTransaction transaction) => Told.Add("client time-out");

    public void OnTransportError(ClientTransaction transaction) => Told.Add("client transport error");

    private static SipMessage Parse(string text)
    {
        var message = new SipMessage();
        var result = SipParser.Parse(Encoding.Latin1.GetBytes(text), message, SipLimits.Default);
        Assert.Equal(SipParseError.None, result.Error);
        return message;
    }
}
