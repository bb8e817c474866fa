using Orleans;
using Softswitch.Contracts.Routing;
using Softswitch.Domain.Calls;
using Softswitch.Grains.Calls;

namespace Softswitch.Grains.Routing;

/// <summary>The calls of one limit, in memory alone: a limit that moves to another node learns at their heartbeats which there are.</summary>
internal sealed class CallLimitGrain(TimeProvider time) : Grain, ICallLimitGrain
{
    private readonly LivingCalls _calls = new(time);

    public Task<bool> Enter(CallId call, int most)
    {
        if (!_calls.Contains(call) && _calls.Count >= most)
            return Task.FromResult(false);
        _calls.Hold(call);
        return Task.FromResult(true);
    }

    public Task Hold(CallId call)
    {
        _calls.Hold(call);
        return Task.CompletedTask;
    }

    public Task Leave(CallId call)
    {
        _calls.Remove(call);
        return Task.CompletedTask;
    }
}
