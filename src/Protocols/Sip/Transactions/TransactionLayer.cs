using System.Buffers;
using System.Runtime.CompilerServices;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Timers;

namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>
/// The transaction layer of RFC 3261 17 without sockets and clock: messages and the time go in, messages go out through
/// flows, the rest goes to the users. All members may be called from several threads at a time. The owner of the wheel
/// advances it.
/// </summary>
public sealed class TransactionLayer
{
    private const int LongestPooled = 4_096;
    private const int PooledPerSize = 16_384;
    private const int LongestTrying = 4_096;
    private const int Gates = 256;

    private readonly ITransactionUser _user;
    private readonly TransactionLimits _limits;
    private readonly TransactionTable _servers = new();
    private readonly TransactionTable _clients = new();
    private readonly Lock[] _gates = new Lock[Gates];

    public TransactionLayer(ITransactionUser user, TimerWheel wheel, SipTimers timers, TransactionLimits limits)
    {
        _user = user;
        _limits = limits;
        Wheel = wheel;
        Timers = timers;
        for (var i = 0; i < Gates; i++)
            _gates[i] = new Lock();
    }

    public TransactionCounters Counters { get; } = new();

    internal TimerWheel Wheel { get; }

    internal SipTimers Timers { get; }

    /// <summary>
    /// Messages live for 32 s in tens of thousands, more than the shared pool is made for. Longer ones are allocated, so
    /// that peers cannot make the pool keep what they once filled.
    /// </summary>
    internal ArrayPool<byte> Pool { get; } = ArrayPool<byte>.Create(LongestPooled, PooledPerSize);

    /// <summary>Takes a request from the network.</summary>
    public RequestVerdict ReceiveRequest(SipMessage request, ISipFlow flow, long nowMs)
    {
        Span<byte> buffer = stackalloc byte[TransactionKey.Longest];
        var key = buffer[..TransactionKey.OfRequest(request, buffer)];
        var hash = TransactionKey.Hash(key);
        if (request.Method == SipMethod.Ack)
            return ReceiveAck(request, flow, _servers.Find(key, hash), nowMs);
        if (_servers.Find(key, hash) is { } known)
            return Repeated((ServerTransaction)known, nowMs);
        if ((request.Method != SipMethod.Cancel || FindCancelled(key) is null) && _user.TakeStateless(request, flow))
            return RequestVerdict.Delivered;
        if (IsFull(request.Method == SipMethod.Cancel || !request.ToTag.IsEmpty))
            return RequestVerdict.Busy;
        return Open(request, flow, key, hash, nowMs);
    }

    /// <summary>Takes a response from the network.</summary>
    public ResponseVerdict ReceiveResponse(SipMessage response, ISipFlow flow, long nowMs)
    {
        Span<byte> buffer = stackalloc byte[TransactionKey.Longest];
        var length = TransactionKey.OfClient(response.Method, response.TopViaBranch, buffer);
        if (length > 0 && _clients.Find(buffer[..length], TransactionKey.Hash(buffer[..length])) is { } found)
        {
            if (((ClientTransaction)found).Receive(response, flow, nowMs))
                return ResponseVerdict.Delivered;
            Counters.CountAbsorbed();
            return ResponseVerdict.Absorbed;
        }
        Counters.CountStray();
        if (response.Method == SipMethod.Invite && response.StatusCode is >= 200 and < 300)
            _user.OnStrayResponse(response, flow);
        return ResponseVerdict.Stray;
    }

    /// <summary>Sends a request other than ACK and follows it to its outcome.</summary>
    /// <param name="request">The whole message; its first Via header line holds only our Via, with the branch.</param>
    /// <param name="branch">The branch parameter, unique, starting with z9hG4bK.</param>
    /// <returns>
    /// The transaction, or null when the layer is full or the branch is in use or longer than
    /// 383 bytes; nothing was sent then. A request that cannot be sent is told to
    /// the user later.
    /// </returns>
    public ClientTransaction? Start(
        ReadOnlySpan<byte> request, SipMethod method, ReadOnlySpan<byte> branch, ISipFlow flow,
        IClientTransactionUser user, long nowMs)
    {
        Span<byte> key = stackalloc byte[TransactionKey.Longest];
        var length = TransactionKey.OfClient(method, branch, key);
        if (length == 0 || IsFull(inDialog: true))
            return null;
        return Start(request, method, key[..length].ToArray(), flow, user, nowMs);
    }

    internal Lock GateOf(int hash) => _gates[hash & (Gates - 1)];

    internal void StartCancel(ClientTransaction invite, ReadOnlySpan<byte> cancel, long nowMs) =>
        Start(cancel, SipMethod.Cancel, TransactionKey.With(invite.Key, SipMethod.Cancel), invite.Flow, CancelUser.Instance, nowMs);

    internal void Forget(Transaction transaction)
    {
        (transaction is ServerTransaction ? _servers : _clients).Remove(transaction);
        Counters.CountEnd(transaction.Kind);
    }

    internal void ReportTimeout(ServerTransaction transaction)
    {
        Counters.CountTimeout();
        _user.OnTimeout(transaction);
    }

    internal void ReportTransportError(ServerTransaction transaction)
    {
        Counters.CountTransportError();
        _user.OnTransportError(transaction);
    }

    private ClientTransaction? Start(
        ReadOnlySpan<byte> request, SipMethod method, byte[] key, ISipFlow flow, IClientTransactionUser user, long nowMs)
    {
        var transaction = new ClientTransaction(this, method, key, TransactionKey.Hash(key), flow, user);
        if (_clients.AddOrFind(transaction) is not null)
            return null;
        Counters.CountStart(transaction.Kind);
        transaction.Open(request, nowMs);
        return transaction;
    }

    private bool IsFull(bool inDialog)
    {
        if (Counters.TotalActive < (inDialog ? _limits.MaxTransactionsInDialogs : _limits.MaxTransactions))
            return false;
        Counters.CountRefused();
        return true;
    }

    private RequestVerdict Repeated(ServerTransaction transaction, long nowMs)
    {
        transaction.Receive(TransactionInput.Request, nowMs);
        Counters.CountAbsorbed();
        return RequestVerdict.Absorbed;
    }

    private RequestVerdict ReceiveAck(SipMessage ack, ISipFlow flow, Transaction? found, long nowMs)
    {
        var invite = found as ServerTransaction;
        if (invite is not null && !invite.Receive(TransactionInput.Ack, nowMs))
            return RequestVerdict.Absorbed;
        _user.OnAck(ack, flow, invite);
        return RequestVerdict.Delivered;
    }

    private RequestVerdict Open(
        SipMessage request, ISipFlow flow, ReadOnlySpan<byte> key, int hash, long nowMs)
    {
        var transaction = new ServerTransaction(this, request.Method, key.ToArray(), hash, flow);
        if (_servers.AddOrFind(transaction) is { } other)
            return Repeated((ServerTransaction)other, nowMs);
        Counters.CountStart(transaction.Kind);
        if (request.Method == SipMethod.Invite)
            OpenInvite(transaction, request, flow, nowMs);
        else
            transaction.Open(default, nowMs);
        if (request.Method == SipMethod.Cancel)
            _user.OnCancel(transaction, request, FindCancelled(key));
        else
            _user.OnRequest(transaction, request);
        return RequestVerdict.Delivered;
    }

    [SkipLocalsInit]
    private void OpenInvite(ServerTransaction transaction, SipMessage request, ISipFlow flow, long nowMs)
    {
        Span<byte> trying = stackalloc byte[LongestTrying];
        transaction.Open(trying[.._user.WriteTrying(request, flow, trying)], nowMs);
    }

    private ServerTransaction? FindCancelled(ReadOnlySpan<byte> cancelKey)
    {
        var key = TransactionKey.With(cancelKey, SipMethod.Invite);
        return _servers.Find(key, TransactionKey.Hash(key)) as ServerTransaction;
    }
}
