namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>
/// The two timers of a transaction: one that repeats a message and one that ends a state. Mutable, part of its transaction.
/// </summary>
internal struct TransactionTimers
{
    private SipTimer _repeat;
    private SipTimer _deadline;
    private int _interval;
    private long _repeatAt;
    private long _deadlineAt;

    /// <summary>When the first of them fires, in ms; <see cref="long.MaxValue"/> when none runs.</summary>
    public readonly long NextAt => Math.Min(
        _repeat == SipTimer.None ? long.MaxValue : _repeatAt, _deadline == SipTimer.None ? long.MaxValue : _deadlineAt);

    /// <summary>Stops and starts what the step says; a timer started by its own firing waits longer than the last time.</summary>
    public void Set(Transition step, TransactionInput input, SipTimers values, long nowMs)
    {
        if (step.Actions.Include(TransactionActions.StopTimers))
        {
            _repeat = SipTimer.None;
            _deadline = SipTimer.None;
        }
        if (step.Repeat != SipTimer.None)
        {
            _interval = input == TransactionInputs.OfTimer(step.Repeat)
                ? values.NextInterval(step.Repeat, _interval, step.Next)
                : values.FirstInterval(step.Repeat);
            _repeat = step.Repeat;
            _repeatAt = nowMs + _interval;
        }
        if (step.Deadline != SipTimer.None)
        {
            _deadline = step.Deadline;
            _deadlineAt = nowMs + values.FirstInterval(step.Deadline);
        }
    }

    /// <summary>Stops one timer that is due, the deadline first, and says which it was.</summary>
    public bool TakeDue(long nowMs, out TransactionInput input)
    {
        var isDeadline = _deadline != SipTimer.None && _deadlineAt <= nowMs;
        input = TransactionInputs.OfTimer(isDeadline ? _deadline : _repeat);
        if (isDeadline)
            _deadline = SipTimer.None;
        else if (_repeat != SipTimer.None && _repeatAt <= nowMs)
            _repeat = SipTimer.None;
        else
            return false;
        return true;
    }
}
