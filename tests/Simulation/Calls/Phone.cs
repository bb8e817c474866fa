using System.Text;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;
using Softswitch.Protocols.Timers;

namespace Softswitch.Simulation.Tests.Calls;

/// <summary>A phone that does as it likes, within the rules of SIP.</summary>
internal abstract class Phone : ITransactionUser, IClientTransactionUser
{
    private readonly TimerWheel _wheel = new(nowMs: 0, shards: 1, slots: 512);
    private readonly TransactionLayer _layer;
    private readonly SipMessage _message = new();
    private readonly List<PhoneDialog> _dialogs = [];
    private readonly HashSet<string> _heard = new(StringComparer.Ordinal);
    private int _branches;

    protected Phone(CallWorld world, string name, PhoneFlow flow)
    {
        (World, Name, Flow) = (world, name, flow);
        Random = world.RandomOf(name);
        _layer = new TransactionLayer(this, _wheel, SipTimers.Standard, TransactionLimits.Standard);
    }

    public CallWorld World { get; }

    public string Name { get; }

    public PhoneFlow Flow { get; }

    public Random Random { get; }

    public IReadOnlyList<PhoneDialog> Dialogs => _dialogs;

    public bool IsIdle => _layer.Counters.TotalActive == 0 && _wheel.Count == 0;

    /// <summary>The message being received.</summary>
    protected string Current { get; private set; } = "";

    public void Receive(byte[] bytes)
    {
        if (Flow.IsOff)
            return;
        Current = Encoding.UTF8.GetString(bytes);
        if (!SipParser.Parse(bytes, _message, SipLimits.Default).IsOk)
            World.Fault($"{Name} cannot read {Current}");
        else if (_message.IsRequest)
            _layer.ReceiveRequest(_message, Flow, World.NowMs);
        else
            _layer.ReceiveResponse(_message, Flow, World.NowMs);
        if (Session.MarkOf(Current) is { } mark)
            _heard.Add(mark);
    }

    /// <summary>A description came before the message that is being received.</summary>
    public bool HasHeard(string mark) => _heard.Contains(mark);

    public void Advance() => _wheel.Advance(World.NowMs);

    public void TurnOff()
    {
        if (!Flow.IsOff)
            World.Note($"   {Name} is off");
        Flow.IsOff = true;
        foreach (var dialog in _dialogs)
            dialog.End();
    }

    /// <summary>Hangs up whatever there is.</summary>
    public abstract void HangUp();

    public string NextBranch() => $"{Name}-{++_branches}";

    /// <param name="branch">Of the text, without the magic cookie.</param>
    public ClientTransaction Start(string text, SipMethod method, string branch, object state)
    {
        var transaction = _layer.Start(
            Encoding.UTF8.GetBytes(text), method, Encoding.UTF8.GetBytes("z9hG4bK" + branch), Flow, this, World.NowMs)!;
        transaction.UserState = state;
        return transaction;
    }

    public void SendRaw(string text) => Flow.Send(Encoding.UTF8.GetBytes(text));

    public bool Respond(ServerTransaction transaction, string text, int status) =>
        transaction.Respond(Encoding.UTF8.GetBytes(text), status, World.NowMs);

    public virtual void OnRequest(ServerTransaction transaction, SipMessage request)
    {
        if (Find(request) is { } dialog)
            dialog.OnRequest(transaction, Current, request.Method);
        else
            Respond(transaction, Gateway.Tests.Sessions.SipText.Response(Current, 481, Name), 481);
    }

    public virtual void OnCancel(ServerTransaction cancel, SipMessage request, ServerTransaction? invite) =>
        Respond(cancel, Gateway.Tests.Sessions.SipText.Response(Current, 481, Name), 481);

    public void OnAck(SipMessage ack, ISipFlow flow, ServerTransaction? invite) => Find(ack)?.OnAck(Current);

    public virtual void OnResponse(ClientTransaction transaction, SipMessage response) =>
        ((PhoneDialog)transaction.UserState!).OnResponse(Current);

    public virtual void OnTimeout(ClientTransaction transaction) => (transaction.UserState as PhoneDialog)?.End();

    public void OnTransportError(ClientTransaction transaction) => World.Fault("The simulated network takes every message.");

    public void OnStrayResponse(SipMessage response, ISipFlow flow)
    {
        // The transaction it was for is over.
    }

    public virtual void OnTimeout(ServerTransaction transaction)
    {
        // Who does not acknowledge a refusal has it nevertheless.
    }

    public void OnTransportError(ServerTransaction transaction) => World.Fault("The simulated network takes every message.");

    public int WriteTrying(SipMessage invite, ISipFlow flow, Span<byte> destination) => 0;

    protected PhoneDialog Add(PhoneDialog dialog)
    {
        _dialogs.Add(dialog);
        return dialog;
    }

    private PhoneDialog? Find(SipMessage request)
    {
        var tag = Encoding.UTF8.GetString(request.ToTag);
        return _dialogs.Find(dialog => dialog.Tag == tag);
    }
}
