using System.Collections.Immutable;
using Softswitch.Contracts.Calls;
using Softswitch.Domain.Calls;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>A call that decides as the real one does, without engine and stores, and that can fail or forget.</summary>
internal sealed class MachineCall(Route route) : ICallGrain
{
    private readonly List<LegCommand> _waiting = [];
    private long _number;

    public CallState State { get; private set; } = CallState.New;

    public List<CallInput> Taken { get; } = [];

    public int Resumed { get; private set; }

    /// <summary>Events that fail before one is taken.</summary>
    public int Failures { get; set; }

    /// <summary>Loses everything, as when its silo dies.</summary>
    public void Forget() => (State, _number) = (CallState.New, 0);

    public Task<CallReceipt> Handle(CallEvent message)
    {
        if (Failures > 0)
        {
            Failures--;
            return Task.FromException<CallReceipt>(new TimeoutException());
        }

        if (message.Number != _number + 1)
            return Task.FromResult(CallReceipt.Unknown);
        _number = message.Number;
        if (message.Input is { } input)
            Take(input);
        var receipt = new CallReceipt(true, _number, [.. _waiting], State);
        _waiting.Clear();
        return Task.FromResult(receipt);
    }

    public Task<CallReceipt> Resume(CallReceipt checkpoint, CallEvent message)
    {
        Resumed++;
        (State, _number) = (checkpoint.State, checkpoint.Number);
        return Handle(message);
    }

    public Task<CallView?> View() => Task.FromResult<CallView?>(CallView.Of(State));

    public Task<bool> HangUp()
    {
        Take(new CallInput.HangUp());
        return Task.FromResult(true);
    }

    public void Elapse(CallTimer timer) => Take(new CallInput.TimerFired(timer));

    private void Take(CallInput input)
    {
        Taken.Add(input);
        var transition = CallMachine.Apply(State, input, DateTimeOffset.UnixEpoch, CallPolicy.Default);
        State = transition.State;
        foreach (var effect in transition.Effects)
        {
            if (effect is CallEffect.Command command)
                _waiting.Add(command.Order);
            else if (effect is CallEffect.FindRoute)
                Take(new CallInput.Routed(route));
        }
    }
}
