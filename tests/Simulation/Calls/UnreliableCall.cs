using Softswitch.Contracts.Calls;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Routing;
using Softswitch.Gateway.Tests.Sessions;

namespace Softswitch.Simulation.Tests.Calls;

/// <summary>A call whose silos do as a mood says: events and answers are lost or late, and its memory with them.</summary>
internal sealed class UnreliableCall : ICallGrain
{
    private const int WatchMs = 180_000;

    private readonly CallWorld _world;
    private readonly GrainMood _mood;
    private readonly MachineCall _call;
    private readonly Random _random;
    private readonly Dictionary<CallTimer, object> _timers = [];
    private readonly int _diesAtMs;
    private long _heardAtMs;

    public UnreliableCall(CallWorld world, GrainMood mood, Route route)
    {
        (_world, _mood, _call) = (world, mood, new MachineCall(route));
        _random = world.RandomOf("grain");
        _diesAtMs = mood == GrainMood.Dying ? _random.Next(60_000) : int.MaxValue;
        _call.OnTimer = Schedule;
    }

    /// <summary>The gateway is told that something waits for it.</summary>
    public Action Attention { get; set; } = () => { };

    public CallState State => _call.State;

    public IEnumerable<CallInput> Taken => _call.Taken;

    /// <summary>Nothing reaches it any more.</summary>
    public bool IsDead => _world.NowMs >= _diesAtMs;

    public Task<CallReceipt> Handle(CallEvent message) => Reach(() => _call.Handle(message), $"{message.Number} {message.Input?.GetType().Name}");

    public Task<CallReceipt> Resume(CallReceipt checkpoint, CallEvent message) =>
        Reach(() => _call.Resume(checkpoint, message), $"{message.Number} {message.Input?.GetType().Name} from {checkpoint.Number}");

    public Task<CallView?> View() => _call.View();

    public async Task<bool> HangUp(OutboundReason? limit = null)
    {
        if (IsDead || State.Phase is CallPhase.New or CallPhase.Ending or CallPhase.Ended)
            return false;
        await _call.HangUp(limit);
        Attend();
        return true;
    }

    public async Task<bool> Record(RecordingOrder order)
    {
        if (IsDead || State is not { Phase: CallPhase.Talking, Partner: not null })
            return false;
        await _call.Record(order);
        Attend();
        return true;
    }

    private Task<CallReceipt> Reach(Func<Task<CallReceipt>> call, string what)
    {
        if (IsDead)
            return Lost($"{what} finds nobody");
        if (_mood == GrainMood.Sound)
            return Do(call, what);
        return _random.Next(100) switch
        {
            < 8 => Lost($"{what} does not arrive"),
            < 14 => AnswerLost(call, what),
            < 17 => Forgotten(call, what),
            < 19 => AnswerForgotten(call, what),
            < 29 => Late(call, what, _random.Next(3_000)),
            < 31 => Late(call, what, 30_000 + _random.Next(5_000)),
            _ => Do(call, what),
        };
    }

    private Task<CallReceipt> Do(Func<Task<CallReceipt>> call, string what)
    {
        _world.Note($"   call: {what}");
        if (_heardAtMs == 0)
            Watch();
        _heardAtMs = _world.NowMs;
        return call();
    }

    private Task<CallReceipt> Lost(string what)
    {
        _world.Note($"   call: {what}");
        return Task.FromException<CallReceipt>(new TimeoutException());
    }

    private async Task<CallReceipt> AnswerLost(Func<Task<CallReceipt>> call, string what)
    {
        await Do(call, what);
        return await Lost($"{what} is not answered");
    }

    private Task<CallReceipt> Forgotten(Func<Task<CallReceipt>> call, string what)
    {
        Forget();
        return Do(call, what);
    }

    private async Task<CallReceipt> AnswerForgotten(Func<Task<CallReceipt>> call, string what)
    {
        await Do(call, what);
        Forget();
        return await Lost($"{what} is forgotten");
    }

    // Longer than a caller waits for any grain: he has given up when it is taken.
    private Task<CallReceipt> Late(Func<Task<CallReceipt>> call, string what, int ms)
    {
        const int Patience = 30_000;
        var answer = new TaskCompletionSource<CallReceipt>();
        var after = _random.Next(2) == 0 ? 0 : ms;
        if (ms > Patience)
            _world.Later(Patience, () => answer.TrySetException(new TimeoutException()));
        _world.Later(ms - after, () =>
        {
            var receipt = Do(call, $"{what} late");
            _world.Later(after, () => _ = Pass(receipt, answer));
        });
        return answer.Task;
    }

    private static async Task Pass(Task<CallReceipt> receipt, TaskCompletionSource<CallReceipt> to) => to.TrySetResult(await receipt);

    private void Forget()
    {
        _world.Note("   call: forgets everything");
        _call.Forget();
        _timers.Clear();
    }

    private void Schedule(CallTimer timer, TimeSpan? after)
    {
        _timers.Remove(timer);
        if (after is not { } due)
            return;
        var handle = _timers[timer] = new object();
        _world.Later((int)due.TotalMilliseconds, () =>
        {
            if (!IsDead && _timers.GetValueOrDefault(timer) == handle)
                Decide(new CallInput.TimerFired(timer));
        });
    }

    private void Decide(CallInput input)
    {
        _world.Note($"   call: {input}");
        _call.Take(input);
        Attend();
    }

    private void Attend()
    {
        if (_call.HasDecided && (_mood == GrainMood.Sound || _random.Next(4) > 0))
            _world.Later(_random.Next(20), Attention);
    }

    private void Watch() => _world.Later(WatchMs, () =>
    {
        if (IsDead || State.Phase is CallPhase.New or CallPhase.Ended)
            return;
        if (_world.NowMs - _heardAtMs >= WatchMs)
            Decide(new CallInput.GatewayLost(DateTimeOffset.UnixEpoch));
        else
            Watch();
    });
}
