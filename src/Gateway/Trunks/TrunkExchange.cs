using System.Text;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Trunks;

/// <summary>
/// A request that a carrier is sent again and again, REGISTER or OPTIONS: one at a time, each to its outcome, over as many
/// addresses and challenges as that takes. Runs in the turns of its trunk.
/// </summary>
internal abstract class TrunkExchange : IClientTransactionUser
{
    private const int FirstPatienceMs = 4_000;
    private const int LastPatienceMs = 8_000;

    private readonly TrunkCredentials _credentials;
    private readonly SipMethod _method;
    private readonly string _callId;
    private readonly ulong _tag;
    private uint _cseq;
    private TrunkWay? _way;
    private Flow? _flow;
    private ClientTransaction? _transaction;
    private long _answerByMs = long.MaxValue;
    private int _lastStatus;

    protected TrunkExchange(KeptTrunk owner, SipMethod method)
    {
        (Owner, _method) = (owner, method);
        _credentials = new TrunkCredentials(owner.Trunk, Core.Ids);
        (_callId, _tag) = (Core.Ids.NextSipCallId(), Core.Ids.NextTag());
    }

    /// <summary>When <see cref="Tick"/> is wanted at the latest, in milliseconds of the gateway's clock.</summary>
    public virtual long DueMs => _answerByMs;

    protected KeptTrunk Owner { get; }

    protected SignallingCore Core => Owner.Context.Core;

    /// <summary>A request is under way.</summary>
    protected bool IsOpen => _way is not null;

    /// <summary>The flow of the last request; null before the first.</summary>
    protected Flow? Flow => _flow;

    /// <summary>The request URI.</summary>
    protected abstract string Uri { get; }

    /// <summary>Our address, in From; and in To, where nobody else is meant.</summary>
    protected string OwnAddress => $"sip:{TrunkUri.User(Owner.Trunk.Model.Username ?? Owner.Trunk.Model.Name.Value)}@{TrunkUri.Domain(Owner.Trunk.Model)}";

    public void OnResponse(ClientTransaction transaction, SipMessage response) => Owner.Enter(response, message => Take(transaction, message));

    public void OnTimeout(ClientTransaction transaction) => Owner.Post(() => Fail(transaction, 408));

    public void OnTransportError(ClientTransaction transaction) => Owner.Post(() => Fail(transaction, 503));

    public virtual void Tick(long nowMs)
    {
        if (nowMs >= _answerByMs && _transaction is { } silent)
            Fail(silent, 408);
    }

    /// <summary>Sends a request, unless one is under way.</summary>
    protected void Begin()
    {
        if (IsOpen)
            return;
        _credentials.Begin();
        _lastStatus = 408;
        _way = new TrunkWay(Owner.Context, Owner.Trunk, [], Owner.Post);
        Next(isFirst: true);
    }

    /// <summary>Writes To and what follows CSeq.</summary>
    protected abstract void WriteTo(ref SipWriter writer);

    protected abstract void WriteRest(ref SipWriter writer, Flow flow);

    /// <summary>The outcome of one request.</summary>
    /// <param name="status">408 for no answer and 503 for no way when there is no response.</param>
    /// <param name="detail">For people.</param>
    protected abstract void Finished(int status, SipMessage? response, string detail);

    private void Next(bool isFirst)
    {
        var way = _way!;
        way.Next(flow =>
        {
            if (_way != way)
                return;
            if (flow is null)
            {
                Finish(_lastStatus, null);
                return;
            }

            if (!isFirst)
                _credentials.Forget();
            _flow = flow;
            Send(flow);
        });
    }

    private void Send(Flow flow)
    {
        Span<byte> room = stackalloc byte[32];
        var branch = Core.Ids.NextBranch(room);
        var writer = new SipWriter(Scratch.Buffer);
        OutOfDialog.Begin(ref writer, _method, Uri, flow, branch, []);
        writer.BeginHeader(HeaderName.From);
        writer.Raw("<"u8);
        writer.Text(OwnAddress);
        writer.Raw(">"u8);
        OutOfDialog.Tag(ref writer, _tag);
        writer.EndHeader();
        WriteTo(ref writer);
        writer.Header(HeaderName.CallId, _callId);
        writer.CSeq(++_cseq, _method);
        WriteRest(ref writer, flow);
        _credentials.Write(ref writer, _method, Uri);
        writer.End();
        _answerByMs = Core.Clock.NowMs + (_way!.HasNext ? FirstPatienceMs : LastPatienceMs);
        _transaction = writer.Overflowed ? null : Core.Transactions.Start(writer.Written, _method, branch, flow, this, Core.Clock.NowMs);
        if (_transaction is null)
            Finish(503, null);
    }

    private void Take(ClientTransaction transaction, SipMessage response)
    {
        if (transaction != _transaction || response.StatusCode < 200)
            return;
        _way!.Answered(response);
        if (_credentials.TryTake(response))
            Send(_flow!);
        else
            Settle(response.StatusCode, response);
    }

    private void Fail(ClientTransaction transaction, int status)
    {
        if (transaction != _transaction)
            return;
        _way!.WasSilent();
        Settle(status, null);
    }

    private void Settle(int status, SipMessage? response)
    {
        (_transaction, _answerByMs) = (null, long.MaxValue);
        if (status is not (408 or 503) || !_way!.HasNext)
        {
            Finish(status, response);
            return;
        }

        _lastStatus = status;
        Next(isFirst: false);
    }

    private void Finish(int status, SipMessage? response)
    {
        var at = _way!.At;
        (_way, _transaction, _answerByMs) = (null, null, long.MaxValue);
        var detail = response is null ? $"no answer from {at}" : $"{response.StatusCode} {Encoding.UTF8.GetString(response.ReasonPhrase)}";
        Finished(status, response, detail);
    }
}
