using Softswitch.Contracts.Calls;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Routing;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>A call that decides as the real one does, without engine and stores, and that can fail or forget.</summary>
internal sealed class MachineCall(Route route) : ICallGrain
{
    private readonly List<LegCommand> _waiting = [];
    private readonly List<(long Number, CallInput Input)> _taken = [];
    private CallReceipt? _last;

    public CallState State { get; private set; } = CallState.New;

    /// <summary>What led to the state: what was forgotten and did not come again is not in it.</summary>
    public IEnumerable<CallInput> Taken => _taken.Select(each => each.Input);

    public int Resumed { get; private set; }

    /// <summary>Something is decided that the gateway has not collected.</summary>
    public bool HasDecided => _waiting.Count > 0;

    /// <summary>Told of every timer that starts, and with null of every one that stops.</summary>
    public Action<CallTimer, TimeSpan?> OnTimer { get; set; } = (_, _) => { };

    private long Number => _last?.Number ?? 0;

    /// <summary>Events that fail before one is taken.</summary>
    public int Failures { get; set; }

    /// <summary>Events that are taken without anybody hearing of it.</summary>
    public int LostAnswers { get; set; }

    /// <summary>Loses everything, as when its silo dies.</summary>
    public void Forget()
    {
        (State, _last) = (CallState.New, null);
        _waiting.Clear();
    }

    public Task<CallReceipt> Handle(CallEvent message)
    {
        if (Failures > 0)
        {
            Failures--;
            return Task.FromException<CallReceipt>(new TimeoutException());
        }

        if (_last is not null && message.Number == _last.Number)
            return Task.FromResult(_last);
        if (message.Number != Number + 1)
            return Task.FromResult(CallReceipt.Unknown);
        if (message.Input is { } input)
            Take(input);
        _last = new CallReceipt(true, message.Number, [.. _waiting], State);
        _waiting.Clear();
        if (LostAnswers == 0)
            return Task.FromResult(_last);
        LostAnswers--;
        return Task.FromException<CallReceipt>(new TimeoutException());
    }

    public Task<CallReceipt> Resume(CallReceipt checkpoint, CallEvent message)
    {
        if (_last is null)
        {
            Resumed++;
            (State, _last) = (checkpoint.State, checkpoint);
            _taken.RemoveAll(each => each.Number > checkpoint.Number);
            if (State.Phase == CallPhase.Ringing)
                OnTimer(CallTimer.NoAnswer, CallPolicy.Default.RingTime);
            else if (State.Phase == CallPhase.Ending)
                OnTimer(CallTimer.Closing, CallPolicy.Default.ClosingTime);
        }

        return Handle(message);
    }

    public Task<CallView?> View() => Task.FromResult<CallView?>(CallView.Of(State));

    public Task<bool> HangUp(OutboundReason? limit = null)
    {
        Take(new CallInput.HangUp(limit));
        return Task.FromResult(true);
    }

    public Task<bool> Record(RecordingOrder order)
    {
        Take(new CallInput.RecordingAsked(order));
        return Task.FromResult(true);
    }

    /// <summary>Something happens that no event of the gateway brings.</summary>
    public void Take(CallInput input)
    {
        _taken.Add((Number + 1, input));
        var transition = CallMachine.Apply(State, input, DateTimeOffset.UnixEpoch, CallPolicy.Default);
        State = transition.State;
        foreach (var effect in transition.Effects)
        {
            switch (effect)
            {
                case CallEffect.Command command:
                    _waiting.Add(command.Order);
                    break;
                case CallEffect.StartTimer timer:
                    OnTimer(timer.Timer, timer.After);
                    break;
                case CallEffect.StopTimer timer:
                    OnTimer(timer.Timer, null);
                    break;
                default:
                    Take(new CallInput.Routed(route));
                    break;
            }
        }
    }
}
