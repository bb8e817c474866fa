using Orleans.Runtime;
using Softswitch.Embedded.Activations;

namespace Softswitch.Embedded.Timers;

/// <summary>A grain timer with its callback.</summary>
internal sealed class GrainTimer<TState> : GrainTimer
{
    private readonly Func<TState, CancellationToken, Task> _callback;
    private readonly TState _state;

    private GrainTimer(GrainActivation activation, Func<TState, CancellationToken, Task> callback, TState state, in GrainTimerCreationOptions options)
        : base(activation, options)
    {
        _callback = callback;
        _state = state;
    }

    internal static GrainTimer<TState> Start(GrainActivation activation, Func<TState, CancellationToken, Task> callback, TState state, in GrainTimerCreationOptions options)
    {
        var timer = new GrainTimer<TState>(activation, callback, state, options);
        timer.Begin(options);
        return timer;
    }

    private protected override Task Tick(CancellationToken token) => _callback(_state, token);
}
