using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Live;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Grains.Configuration;

namespace Softswitch.Grains.Channels;

/// <summary>One channel: what is registered on it and which calls it has.</summary>
[CollectionAgeLimit(Hours = 3)]
internal sealed class ChannelGrain : Grain, IChannelGrain
{
    private readonly RegistrationLimits _limits;
    private readonly BindingKeeper _keeper;
    private readonly TimeProvider _time;
    private readonly ILiveReporter _live;
    private readonly ILogger<ChannelGrain> _logger;
    private readonly ExpiryWatch _expiry;
    private readonly Configured<ChannelModel> _configured;
    private readonly ChannelCalls _calls = new();
    private ImmutableArray<Binding> _bindings = [];
    private int _counted;

    public ChannelGrain(
        RegistrationLimits limits,
        IConfigurationReader configuration,
        TenantEditions editions,
        BindingKeeper keeper,
        TimeProvider time,
        ILiveReporter live,
        ILogger<ChannelGrain> logger)
    {
        (_limits, _keeper, _time, _live, _logger) = (limits, keeper, time, live, logger);
        _expiry = new ExpiryWatch(this, time, DropExpired);
        var (tenant, name) = GrainKeys.Split(this.GetPrimaryKeyString());
        _configured = new Configured<ChannelModel>(
            tenant, editions, async () => (await configuration.Channel(tenant, new ChannelName(name)))?.Value);
    }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await _configured.Read();
        if (_configured.Model is { } model)
        {
            _bindings = (await _keeper.Load(model.Tenant, model.Name, _time.GetUtcNow())).RemoveAll(binding => !IsAllowed(model, binding));
            _expiry.Watch(_bindings);
            Count(_bindings.Length);
        }

        await base.OnActivateAsync(cancellationToken);
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Count(0);
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    public async Task Reload()
    {
        var before = _configured.Model;
        await _configured.Read();
        await Settle(before);
    }

    public async Task<ChannelCredentials?> Credentials() =>
        await Model() is { } model ? new ChannelCredentials(model.Digest.Md5.ToArray(), model.Digest.Sha256.ToArray(), model.Encryption) : null;

    public async Task<RegistrationReply> Register(RegistrationRequest request)
    {
        var now = _time.GetUtcNow();
        if (await Model() is not { } model)
            return Reply(RegistrationVerdict.UnknownChannel, [], now);

        var outcome = RegistrationMachine.Apply(_bindings, request, now, _limits);
        if (outcome.Verdict != RegistrationVerdict.Accepted)
            return Reply(outcome.Verdict, [], now);

        if (!await _keeper.Keep(model, outcome))
            return Reply(RegistrationVerdict.Unavailable, [], now);

        _bindings = outcome.Bindings;
        Count(_bindings.Length);
        _expiry.Watch(_bindings);
        if (outcome.Removed.Length > 0 || (outcome.Saved.Length > 0 && !outcome.OnlyRefreshed))
            Publish(model);
        return Reply(RegistrationVerdict.Accepted, _bindings, now);
    }

    public async Task FlowLost(string flow)
    {
        if (await Model() is { } model)
            await Drop(model, _bindings.RemoveAll(binding => binding.Flow != flow), flow);
    }

    public async Task<ChannelSeat> Occupy(CallId call)
    {
        if (await Model() is not { } model)
            return new ChannelSeat(false, null);
        if (IsFullFor(model, call))
            await DropEnded(model);
        return new ChannelSeat(TakeSeat(model, call), model.UserId, model);
    }

    public Task<RingOffer> Ring(CallId call) => Ring(call, null);

    public Task<RingOffer> RingDevice(CallId call, Gruu device) => Ring(call, device);

    public async Task Hold(CallId call)
    {
        if (await Model() is { } model && _calls.Add(call))
            Publish(model);
    }

    public Task Release(CallId call)
    {
        if (_calls.Remove(call) && _configured.Model is { } model)
            Publish(model);
        return Task.CompletedTask;
    }

    public async Task<ChannelView?> View() => await Model() is { } model ? View(model) : null;

    /// <summary>The channel's configuration, read again when the tenant's has changed as a whole; null when there is none.</summary>
    private ValueTask<ChannelModel?> Model() => _configured is { IsCurrent: true, Model: { } model }
        ? ValueTask.FromResult<ChannelModel?>(model)
        : new ValueTask<ChannelModel?>(ReadAgain());

    private async Task<ChannelModel?> ReadAgain()
    {
        var before = _configured.Model;
        if (!_configured.IsCurrent)
            await _configured.ReadIfPossible();
        await Settle(before);
        return _configured.Model;
    }

    private async Task<RingOffer> Ring(CallId call, Gruu? device)
    {
        if (await Model() is not { } model)
            return new RingOffer(false, 0, false, []);

        if (_calls.Others(call) > 0)
            await DropEnded(model);
        var targets = DeviceTargets.Of(model, RegistrationMachine.Live(_bindings, _time.GetUtcNow()), device);
        if (targets.IsEmpty)
            return new RingOffer(false, _calls.Others(call), false, [], device is { IsTemporary: true } && device.Channel == model.Name);
        var seated = _calls.Contains(call);
        if (!TakeSeat(model, call))
            return new RingOffer(true, _calls.Others(call), false, []);

        return new RingOffer(false, _calls.Others(call), !seated, targets);
    }

    // A deleted channel leaves nothing behind; a call that is being talked on it goes on.
    private async Task Settle(ChannelModel? before)
    {
        if (_configured.Model is { } model)
        {
            await Drop(model, _bindings.RemoveAll(binding => IsAllowed(model, binding)), "unencrypted");
            if (!_bindings.IsEmpty || _calls.Count > 0)
                Publish(model);
            return;
        }

        if (before is not null)
        {
            await Drop(before, _bindings, "deleted");
            _live.Report(new LiveChange.Channel(View(before) with { Calls = [] }));
        }

        // Said while a call is answered, never while activating: the call that woke the grain would be refused.
        DeactivateOnIdle();
    }

    private async Task DropExpired()
    {
        var now = _time.GetUtcNow();
        if (_configured.Model is { } model)
        {
            await Drop(model, _bindings.RemoveAll(binding => binding.ExpiresAt > now), "expired");

            // Refreshes are not told one by one; this once per expiry keeps the board from counting them as expired.
            if (!_bindings.IsEmpty)
                Publish(model);
        }

        _expiry.Watch(_bindings);
    }

    private async Task Drop(ChannelModel model, ImmutableArray<Binding> gone, string reason)
    {
        if (gone.IsEmpty)
            return;
        _logger.BindingsLost(model.Name.Value, gone.Length, reason);
        _bindings = _bindings.RemoveRange(gone);
        Count(_bindings.Length);
        await _keeper.Forget(model, gone);
        Publish(model);
    }

    private void Count(int bindings)
    {
        GrainInstruments.RegistrationsChanged(bindings - _counted);
        _counted = bindings;
    }

    private bool TakeSeat(ChannelModel model, CallId call)
    {
        if (IsFullFor(model, call))
            return false;
        if (_calls.Add(call))
            Publish(model);
        return true;
    }

    private bool IsFullFor(ChannelModel model, CallId call) => !_calls.Contains(call) && _calls.Count >= model.CallLimit;

    private async Task DropEnded(ChannelModel model)
    {
        var before = _calls.Count;
        await _calls.DropEnded(GrainFactory, model.Tenant, _logger);
        if (_calls.Count != before)
            Publish(model);
    }

    private static bool IsAllowed(ChannelModel model, Binding binding) => model.Encryption == Encryption.Optional || binding.IsSecure;

    private void Publish(ChannelModel model) => _live.Report(new LiveChange.Channel(View(model)));

    private RegistrationReply Reply(RegistrationVerdict verdict, ImmutableArray<Binding> bindings, DateTimeOffset now) =>
        new(verdict, bindings, _limits.MinExpires, now);

    private ChannelView View(ChannelModel model) => new(
        model.Tenant,
        model.Name,
        model.UserId,
        model.CallLimit,
        RegistrationMachine.Live(_bindings, _time.GetUtcNow()),
        _calls.ToImmutable());
}
