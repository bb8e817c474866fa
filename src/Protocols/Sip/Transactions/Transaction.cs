using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Timers;

namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>
/// One transaction: the state of its machine, two deadlines behind one wheel node, and a pooled copy of the message it
/// may have to send again. The copy is returned to the pool when the transaction ends.
/// </summary>
public abstract class Transaction : TimerNode
{
    private const long Never = long.MaxValue;

    private byte[]? _kept;
    private int _keptLength;
    private bool _sendFailed;
    private TransactionTimers _timers;
    private long _scheduledAt = Never;

    private protected Transaction(
        TransactionLayer layer, TransactionKind kind, SipMethod method, byte[] key, int hash, ISipFlow flow)
        : base(hash)
    {
        Layer = layer;
        Kind = kind;
        Method = method;
        Key = key;
        Hash = hash;
        Flow = flow;
        Gate = layer.GateOf(hash);
    }

    public TransactionKind Kind { get; }

    public SipMethod Method { get; }

    public ISipFlow Flow { get; }

    /// <summary>Where the transaction stands; it may have moved on when the caller looks at it.</summary>
    public TransactionState State { get; private set; }

    /// <summary>Whatever the user wants to find again in its callbacks. Never touched by the layer.</summary>
    public object? UserState { get; set; }

    internal byte[] Key { get; }

    internal int Hash { get; }

    internal Transaction? NextInBucket { get; set; }

    private protected TransactionLayer Layer { get; }

    /// <summary>Guards the state; shared by some transactions. Nothing calls the user while holding it.</summary>
    private protected Lock Gate { get; }

    private protected ReadOnlySpan<byte> Kept => _kept is null ? default : _kept.AsSpan(0, _keptLength);

    /// <summary>
    /// The flow is gone, as its owner knows before anything is sent: a client transaction without an outcome ends with a
    /// transport error, told by the next advance of the wheel.
    /// </summary>
    public void LoseFlow(long nowMs)
    {
        lock (Gate)
        {
            _sendFailed = true;
            ScheduleNext(nowMs);
        }
    }

    protected internal sealed override void OnTimer(long nowMs)
    {
        TransactionActions actions;
        lock (Gate)
        {
            _scheduledAt = Never;
            if (!TakeDue(nowMs, out var input))
            {
                ScheduleNext(nowMs);
                return;
            }
            actions = Step(input, default, nowMs);
        }
        Tell(actions, nowMs);
    }

    private protected abstract Transition Decide(TransactionInput input);

    /// <summary>Derives the CANCEL from the request that is kept. Under the lock.</summary>
    private protected virtual void PrepareCancel()
    {
    }

    /// <summary>Tells the user of a time-out or a transport error, and sends a CANCEL; called outside the lock.</summary>
    private protected abstract void Tell(TransactionActions actions, long nowMs);

    /// <summary>The message that was kept is not needed in this state any more.</summary>
    private protected abstract bool IsSpent(TransactionState state);

    /// <summary>Lets the machine answer one input and does what it says, except what concerns the user. Under the lock.</summary>
    private protected TransactionActions Step(TransactionInput input, ReadOnlySpan<byte> message, long nowMs) =>
        Apply(Decide(input), input, message, nowMs);

    private protected TransactionActions Apply(
        Transition step, TransactionInput input, ReadOnlySpan<byte> message, long nowMs)
    {
        const TransactionActions SendsKept =
            TransactionActions.Send | TransactionActions.Resend | TransactionActions.SendTrying;
        State = step.Next;
        if (step.Actions.Include(TransactionActions.SendCancel))
            PrepareCancel();
        if (step.Actions.Include(TransactionActions.Terminate))
        {
            End(step.Actions, message);
            return step.Actions;
        }
        _timers.Set(step, input, Layer.Timers, nowMs);
        if (step.Actions.Include(TransactionActions.Send))
            Keep(message);
        if (step.Actions.Include(SendsKept))
            SendKept(step.Actions.Include(TransactionActions.Resend));
        if (IsSpent(step.Next))
            Release();
        ScheduleNext(nowMs);
        return step.Actions;
    }

    /// <summary>Replaces the message to send again.</summary>
    private protected void Keep(ReadOnlySpan<byte> message)
    {
        if (_kept is null || _kept.Length < message.Length)
        {
            Release();
            _kept = Layer.Pool.Rent(message.Length);
        }
        message.CopyTo(_kept);
        _keptLength = message.Length;
    }

    private protected void SendKept(bool again)
    {
        if (_kept is null)
            return;
        if (again)
            Layer.Counters.CountRetransmission();
        if (!Flow.Send(Kept))
            _sendFailed = true;
    }

    // A send that failed is told from the timer thread, so that no user is called back from inside its own call.
    private bool TakeDue(long nowMs, out TransactionInput input)
    {
        input = TransactionInput.TransportError;
        if (State == TransactionState.Terminated)
            return false;
        if (_sendFailed)
        {
            _sendFailed = false;
            return true;
        }
        return _timers.TakeDue(nowMs, out input);
    }

    private void ScheduleNext(long nowMs)
    {
        if (State == TransactionState.Terminated)
            return;
        var due = _sendFailed ? nowMs : _timers.NextAt;
        if (due == _scheduledAt)
            return;
        if (due == Never)
            Layer.Wheel.Cancel(this);
        else
            Layer.Wheel.Schedule(this, due);
        _scheduledAt = due;
    }

    // The last response over a reliable transport goes out here; nothing is left to do when that fails.
    private void End(TransactionActions actions, ReadOnlySpan<byte> message)
    {
        if (actions.Include(TransactionActions.Send))
            Flow.Send(message);
        Release();
        if (_scheduledAt != Never)
            Layer.Wheel.Cancel(this);
        _scheduledAt = Never;
        Layer.Forget(this);
    }

    private void Release()
    {
        if (_kept is null)
            return;
        Layer.Pool.Return(_kept);
        _kept = null;
        _keptLength = 0;
    }
}
