using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Calls;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Channels;

/// <summary>The calls a channel has. At most a handful (SPEC D1), so a list.</summary>
internal sealed class ChannelCalls
{
    private ImmutableArray<CallId> _calls = [];

    public int Count => _calls.Length;

    public bool Contains(CallId call) => _calls.Contains(call);

    public int Others(CallId call) => _calls.Contains(call) ? _calls.Length - 1 : _calls.Length;

    public bool Add(CallId call)
    {
        if (_calls.Contains(call))
            return false;
        _calls = _calls.Add(call);
        return true;
    }

    public bool Remove(CallId call)
    {
        var before = _calls.Length;
        _calls = _calls.Remove(call);
        return _calls.Length != before;
    }

    public ImmutableArray<CallId> ToImmutable() => _calls;

    /// <summary>
    /// Asks the calls whether they still exist. A release that never arrived, because a node died, would otherwise
    /// keep a channel busy for ever.
    /// </summary>
    public async Task DropEnded(IGrainFactory grains, TenantId tenant, ILogger logger)
    {
        foreach (var call in _calls)
        {
            if (!await Exists(grains.GetGrain<ICallGrain>(GrainKeys.Call(tenant, call)), call, logger))
                _calls = _calls.Remove(call);
        }
    }

    // One that cannot be asked just now may well go on.
    private static async Task<bool> Exists(ICallGrain grain, CallId call, ILogger logger)
    {
        try
        {
            return await grain.View() is not null;
        }
        catch (Exception failure)
        {
            logger.CallNotAsked(failure, call.ToString());
            return true;
        }
    }
}
