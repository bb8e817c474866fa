using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Live;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;

namespace Softswitch.Grains.Channels;

/// <summary>One channel: what is registered on it and which calls it has.</summary>
[CollectionAgeLimit(Hours = 3)]
internal sealed class ChannelGrain(
    RegistrationLimits limits,
    IConfigurationReader configuration,
    BindingKeeper keeper,
    TimeProvider time,
    ILiveReporter live,
    ILogger<ChannelGrain> logger) : Grain, IChannelGrain
{
    private readonly ChannelCalls _calls = new();
    private ChannelModel? _model;
    private ImmutableArray<Binding> _bindings = [];

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Load();
        if (_model is not null)
            _bindings = await keeper.Load(_model.Tenant, _model.Name, time.GetUtcNow());
        await base.OnActivateAsync(cancellationToken);
    }

    public async Task Reload()
    {
        await Load();

        // A deleted channel leaves nothing behind. Never on activation: what ends while it begins answers nobody.
        if (_model is null)
            DeactivateOnIdle();
    }

    private async Task Load()
    {
        var (tenant, name) = GrainKeys.Split(this.GetPrimaryKeyString());
        _model = (await configuration.Channel(tenant, new ChannelName(name)))?.Value;
        if (_model is null)
            _bindings = [];
    }

    public Task<ChannelCredentials?> Credentials() => Task.FromResult(
        _model is null ? null : new ChannelCredentials(_model.Digest.Md5.ToArray(), _model.Digest.Sha256.ToArray()));

    public async Task<RegistrationReply> Register(RegistrationRequest request)
    {
        var now = time.GetUtcNow();
        if (_model is null)
            return new RegistrationReply(RegistrationVerdict.UnknownChannel, [], limits.MinExpires, now);

        var outcome = RegistrationMachine.Apply(_bindings, request, now, limits);
        if (outcome.Verdict != RegistrationVerdict.Accepted)
            return new RegistrationReply(outcome.Verdict, [], limits.MinExpires, now);

        if (!await keeper.Keep(_model, outcome))
            return new RegistrationReply(RegistrationVerdict.Unavailable, [], limits.MinExpires, now);

        var changed = outcome.Removed.Length > 0 || (outcome.Saved.Length > 0 && !outcome.OnlyRefreshed);
        _bindings = outcome.Bindings;
        if (changed)
            Publish();
        return new RegistrationReply(RegistrationVerdict.Accepted, _bindings, limits.MinExpires, now);
    }

    public async Task FlowLost(string flow)
    {
        if (_model is null)
            return;

        var gone = _bindings.RemoveAll(binding => binding.Flow != flow);
        if (gone.IsEmpty)
            return;

        logger.BindingsLost(_model.Name.Value, gone.Length, flow);
        _bindings = _bindings.RemoveRange(gone);
        await keeper.Forget(_model, gone);
        Publish();
    }

    public async Task<ChannelSeat> Occupy(CallId call)
    {
        if (_model is null)
            return new ChannelSeat(false, null);
        var granted = await TakeSeat(call);
        return new ChannelSeat(granted, _model.UserId);
    }

    public async Task<RingOffer> Ring(CallId call)
    {
        if (_model is null)
            return new RingOffer(false, 0, []);

        _bindings = RegistrationMachine.Live(_bindings, time.GetUtcNow());
        if (_bindings.IsEmpty)
            return new RingOffer(false, _calls.Others(call), []);
        if (!await TakeSeat(call))
            return new RingOffer(true, _calls.Others(call), []);

        return new RingOffer(false, _calls.Others(call), [.. _bindings.Select(Target)]);
    }

    public Task Connect(CallId call) => Task.CompletedTask;

    public Task Release(CallId call)
    {
        if (_calls.Remove(call))
            Publish();
        return Task.CompletedTask;
    }

    public Task<ChannelView?> View()
    {
        _bindings = RegistrationMachine.Live(_bindings, time.GetUtcNow());
        return Task.FromResult(_model is null ? null : View(_model));
    }

    private async Task<bool> TakeSeat(CallId call)
    {
        if (!_calls.Contains(call) && _calls.Count >= _model!.CallLimit)
            await _calls.DropEnded(GrainFactory, _model.Tenant);
        if (!_calls.Contains(call) && _calls.Count >= _model!.CallLimit)
            return false;
        if (_calls.Add(call))
            Publish();
        return true;
    }

    private DeviceTarget Target(Binding binding) =>
        new(_model!.Name, binding.Contact, binding.Gateway, binding.Flow, binding.Path);

    private void Publish() => live.Report(new LiveChange.Channel(View(_model!)));

    private ChannelView View(ChannelModel model) =>
        new(model.Tenant, model.Name, model.UserId, model.CallLimit, _bindings, _calls.ToImmutable());
}
