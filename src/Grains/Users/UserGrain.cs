using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Gateways;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Users;

namespace Softswitch.Grains.Users;

/// <summary>One user: who he is, and which of his devices ring.</summary>
internal sealed class UserGrain(IConfigurationReader configuration, IGatewayDirectory gateways) : Grain, IUserGrain
{
    private UserModel? _model;
    private Party? _identity;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Load();
        await base.OnActivateAsync(cancellationToken);
    }

    public async Task Reload()
    {
        await Load();

        // A deleted user leaves nothing behind. Never on activation: what ends while it begins answers nobody.
        if (_model is null)
            DeactivateOnIdle();
    }

    private async Task Load()
    {
        var (tenant, name) = GrainKeys.Split(this.GetPrimaryKeyString());
        _model = UserId.TryParse(name, out var id) ? (await configuration.User(tenant, id))?.Value : null;
        _identity = _model is null ? null : new Party(_model.Extension?.Value ?? "", _model.Name, _model.Id);
    }

    public Task<Party?> Identity() => Task.FromResult(_identity);

    public async Task<UserRing> Ring(CallId call)
    {
        if (_model is null)
            return new UserRing(null, [], CallVerdict.NotFound);

        var targets = ImmutableArray.CreateBuilder<DeviceTarget>();
        var busy = false;
        var onCall = false;
        foreach (var name in _model.Channels)
        {
            var offer = await Channel(name).Ring(call);
            targets.AddRange(offer.Targets);
            busy |= offer.Busy;
            onCall |= offer.OtherCalls > 0;
        }

        if (onCall && !_model.OfferSecondCall)
        {
            foreach (var channel in targets.Select(target => target.Channel).Distinct())
                await Channel(channel).Release(call);
            return new UserRing(_identity, [], CallVerdict.Busy);
        }

        if (targets.Count == 0)
            return new UserRing(_identity, [], busy ? CallVerdict.Busy : CallVerdict.Unreachable);
        return new UserRing(_identity, targets.ToImmutable(), null);
    }

    public async Task<bool> Deliver(TextMessage message)
    {
        var sent = false;
        foreach (var name in _model?.Channels ?? [])
        {
            if (await Channel(name).View() is not { } view)
                continue;
            foreach (var binding in view.Bindings)
            {
                if (await gateways.Find(binding.Gateway) is not { } link)
                    continue;
                await link.Deliver(message, new DeviceTarget(name, binding.Contact, binding.Gateway, binding.Flow, binding.Path));
                sent = true;
            }
        }

        return sent;
    }

    public async Task<UserView?> View()
    {
        if (_model is null)
            return null;

        var channels = ImmutableArray.CreateBuilder<ChannelView>(_model.Channels.Length);
        foreach (var name in _model.Channels)
        {
            if (await Channel(name).View() is { } view)
                channels.Add(view);
        }

        var presence = channels.Any(channel => channel.Calls.Length > 0) ? UserPresence.OnCall
            : channels.Any(channel => channel.IsRegistered) ? UserPresence.Idle
            : UserPresence.Offline;
        return new UserView(_model.Tenant, _model.Id, _model.Name, _model.Extension, presence, channels.ToImmutable());
    }

    private IChannelGrain Channel(ChannelName name) =>
        GrainFactory.GetGrain<IChannelGrain>(GrainKeys.Channel(_model!.Tenant, name));
}
