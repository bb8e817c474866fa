using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Trunks;
using Softswitch.Grains.Calls;

namespace Softswitch.Grains.Trunks;

/// <summary>One trunk: who has a place on it, whether it is in order, and which gateway sees to it.</summary>
internal sealed class TrunkGrain(TrunkBook book, TimeProvider time) : Grain, ITrunkGrain
{
    private readonly LivingCalls _calls = new(time);
    private readonly TrunkPace _pace = new(time);
    private GatewayId? _gateway;
    private TrunkReport? _report;
    private long _servedAt;

    private TrunkName Name => new(GrainKeys.Split(this.GetPrimaryKeyString()).Name);

    // What nobody has confirmed for a while says nothing any more: the trunk is tried.
    private bool IsServed => _gateway is not null && time.GetElapsedTime(_servedAt) < ITrunkGrain.Duty;

    public async Task<TrunkSeat> Occupy(CallId call, TrunkUse use)
    {
        if (await book.Find(Name) is not { Enabled: true } trunk)
            return TrunkSeat.Unknown;
        if (_calls.Contains(call))
            return TrunkSeat.Granted;
        if (use != TrunkUse.Emergency && Refusal(trunk, use) is { } refusal)
            return refusal;
        _calls.Hold(call);
        Measure(trunk);
        return TrunkSeat.Granted;
    }

    public Task Hold(CallId call)
    {
        _calls.Hold(call);
        return Task.CompletedTask;
    }

    public async Task Release(CallId call)
    {
        _calls.Remove(call);
        if (await book.Find(Name) is { } trunk)
            Measure(trunk);
    }

    public async Task<bool> Serve(GatewayId gateway, TrunkReport report)
    {
        if (IsServed && _gateway != gateway)
            return false;
        (_gateway, _report, _servedAt) = (gateway, report, time.GetTimestamp());
        if (await book.Find(Name) is { } trunk)
            Measure(trunk);
        return true;
    }

    public async Task<TrunkView?> View()
    {
        if (await book.Find(Name) is not { } trunk)
            return null;
        var served = IsServed;
        return new TrunkView(
            trunk.Name, trunk.Tenant, trunk.Enabled && !IsDown(trunk), _calls.Count, served ? _gateway : null, served ? _report : null);
    }

    public Task Reload() => book.Refresh();

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        TrunkFigures.Remove(Name);
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    private void Measure(TrunkModel trunk) => TrunkFigures.Set(trunk.Name, _calls.Count, trunk.Enabled && !IsDown(trunk));

    private TrunkSeat? Refusal(TrunkModel trunk, TrunkUse use)
    {
        if (trunk.MaxCalls is { } most && _calls.Count >= most)
            return TrunkSeat.Full;
        if (use == TrunkUse.Incoming)
            return null;
        if (IsDown(trunk))
            return TrunkSeat.Down;
        return trunk.MaxCallsPerSecond is { } pace && !_pace.TryTake(pace) ? TrunkSeat.TooFast : null;
    }

    private bool IsDown(TrunkModel trunk) =>
        IsServed && (_report!.Reachable == false || (trunk.Registers && _report.Registered == false));
}
