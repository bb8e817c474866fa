using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Protocols.Tests.Sip.Transactions;

/// <summary>A machine with its two timers; a timer input that is not running is not fed.</summary>
internal sealed class MachineRun
{
    private readonly Func<TransactionState, TransactionInput, bool, Transition> _machine;
    private readonly bool _reliable;
    private SipTimer _repeat;
    private SipTimer _deadline;
    private TransactionState _state;
    private bool _accepted;

    public MachineRun(
        Func<TransactionState, TransactionInput, bool, Transition> machine, Func<bool, Transition> start, bool reliable)
    {
        _machine = machine;
        _reliable = reliable;
        Take(start(reliable), TransactionInput.Request);
    }

    /// <summary>Final responses passed up (the 2xx of an INVITE once), time-outs and transport errors.</summary>
    public int Outcomes { get; private set; }

    public void Feed(TransactionInput input)
    {
        if (input is >= TransactionInput.TimerA and <= TransactionInput.TimerCancel)
        {
            if (input == InputOf(_deadline))
                _deadline = SipTimer.None;
            else if (input == InputOf(_repeat))
                _repeat = SipTimer.None;
            else
                return;
        }
        Take(_machine(_state, input, _reliable), input);
    }

    /// <summary>Only deadlines fire from now on; returns where that ends.</summary>
    public TransactionState RunOut()
    {
        for (var i = 0; i < 10 && _deadline != SipTimer.None; i++)
            Feed(InputOf(_deadline));
        return _state;
    }

    private void Take(Transition step, TransactionInput input)
    {
        _state = step.Next;
        if (step.Actions.HasFlag(TransactionActions.StopTimers))
            _repeat = _deadline = SipTimer.None;
        if (step.Repeat != SipTimer.None)
            _repeat = step.Repeat;
        if (step.Deadline != SipTimer.None)
            _deadline = step.Deadline;
        if (step.Actions.HasFlag(TransactionActions.InformTimeout)
            || step.Actions.HasFlag(TransactionActions.InformTransportError))
        {
            Outcomes++;
        }
        if (!step.Actions.HasFlag(TransactionActions.PassToUser))
            return;
        if (input == TransactionInput.Failure || (input == TransactionInput.Success && !_accepted))
            Outcomes++;
        _accepted |= input == TransactionInput.Success;
    }

    private static TransactionInput InputOf(SipTimer timer) =>
        timer == SipTimer.None ? TransactionInput.Request : TransactionInput.TimerA + (timer - SipTimer.A);
}
