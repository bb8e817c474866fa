using Softswitch.Contracts.Lamps;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Lamps;

namespace Softswitch.Grains.Lamps;

/// <summary>Tells lamps what becomes of a call. Told, not asked: the call never waits for them.</summary>
internal sealed class CallLamps(ILampReporter reporter)
{
    public void Follow(CallState before, CallState after)
    {
        if (!LampCalls.MayDiffer(before, after))
            return;
        var (was, now) = (LampCalls.Of(before), LampCalls.Of(after));
        foreach (var extension in was.Keys.Where(extension => !now.ContainsKey(extension)))
            reporter.Report(after.Tenant, extension, new LampChange(after.Offer!.Call, null));
        foreach (var (extension, shown) in now.Where(lamp => was.GetValueOrDefault(lamp.Key) != lamp.Value))
            reporter.Report(after.Tenant, extension, new LampChange(shown.Call, shown));
    }

    /// <summary>The call goes on: a lamp that lost its memory with a node learns of it.</summary>
    public void Hold(CallState state)
    {
        foreach (var (extension, shown) in LampCalls.Of(state))
            reporter.Report(state.Tenant, extension, new LampChange(shown.Call, shown));
    }
}
