using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Lamps;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Lamps;
using Softswitch.Domain.Numbers;
using Softswitch.Grains.Configuration;
using Softswitch.Grains.Routing;

namespace Softswitch.Grains.Lamps;

/// <summary>What is known under one name, and who watches it.</summary>
internal sealed class LampGrain(
    TenantBook tenants, FeatureLamps keys, TimeProvider time, ILogger<LampGrain> logger) : Grain, ILampGrain
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Dictionary<CallId, (LampCall Shown, long HeardAt)> _calls = [];
    private readonly Dictionary<ILampFollower, long> _followers = [];
    private IGrainTimer? _clock;
    private LampSignal _signal = LampSignal.None;
    private LampMessages? _messages;
    private Configured<LampFeatures>? _features;
    private LampPicture _told = LampPicture.Out;

    // What is switched says so when it is switched: before that the configuration does.
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _features = keys.Of(this.GetPrimaryKeyString());
        await Read();
        await base.OnActivateAsync(cancellationToken);
    }

    public Task Tell(ImmutableArray<LampChange> changes)
    {
        foreach (var change in changes)
        {
            if (change.Shown is { } shown)
                _calls[change.Call] = (shown, time.GetTimestamp());
            else
                _calls.Remove(change.Call);
        }

        TellFollowers();
        return Task.CompletedTask;
    }

    public Task Show(LampSignal signal)
    {
        Take(signal);
        TellFollowers();
        return Task.CompletedTask;
    }

    public Task Count(LampMessages messages)
    {
        _messages = messages;
        TellFollowers();
        return Task.CompletedTask;
    }

    public async Task Reload()
    {
        await Read();
        TellFollowers();
    }

    public async Task<LampPicture> Watch(ILampFollower follower)
    {
        _followers[follower] = time.GetTimestamp();
        if (_features is { IsCurrent: false })
            await Read();
        TellFollowers();
        return _told;
    }

    public Task Unwatch(ILampFollower follower)
    {
        _followers.Remove(follower);
        return Task.CompletedTask;
    }

    private void Take(LampSignal signal)
    {
        _signal = signal;
        if (signal.IsTimed)
            _clock ??= this.RegisterGrainTimer(static (self, _) => self.Tick(), this, new GrainTimerCreationOptions(Minute, Minute));
        else if (_clock is { } clock)
        {
            clock.Dispose();
            _clock = null;
        }
    }

    private async Task Tick()
    {
        await Read();
        TellFollowers();
    }

    private async Task Read()
    {
        var (tenant, name) = GrainKeys.Split(this.GetPrimaryKeyString());
        try
        {
            if (_features is not null)
                await _features.Read();
            else if (ExtensionNumber.TryParse(name, out var extension) && await tenants.Find(tenant) is { } page)
                Take(IndicatorLamps.Of(page.Routing.Extensions.GetValueOrDefault(extension), page.Tenant, time.GetUtcNow()) ?? _signal);
        }
        catch (StorageUnavailableException failure)
        {
            logger.LampNotTold(failure, this.GetPrimaryKeyString());
        }
    }

    private void TellFollowers()
    {
        var now = time.GetTimestamp();
        // Calls whose node died with them say nothing of their end.
        foreach (var (lost, _) in _calls.Where(call => time.GetElapsedTime(call.Value.HeardAt, now) >= ILampGrain.Patience).ToArray())
            _calls.Remove(lost);

        var picture = new LampPicture(
            _signal.HidesCalls ? [] : [.. _calls.Values.Select(call => call.Shown).OrderBy(call => call.Light).ThenBy(call => call.Call.Value).Take(LampPicture.MaxCalls)],
            _signal.Light,
            _signal.Label,
            _signal.IsOpen,
            _messages,
            Features: _features?.Model);
        if (picture.LooksLike(_told))
            return;
        // By the clock, so that a lamp that begins anew is newer than before it lost its node.
        picture = _told = picture with { Sequence = Math.Max(_told.Sequence + 1, time.GetUtcNow().UtcTicks) };
        var (tenant, name) = GrainKeys.Split(this.GetPrimaryKeyString());
        foreach (var (follower, since) in _followers.ToArray())
        {
            if (time.GetElapsedTime(since, now) < ILampGrain.Lease)
                _ = follower.Changed(tenant, name, picture);
            else
                _followers.Remove(follower);
        }
    }
}
