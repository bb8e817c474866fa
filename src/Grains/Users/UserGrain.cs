using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Gateways;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Grains.Configuration;

namespace Softswitch.Grains.Users;

/// <summary>One user: who he is, and which of his devices ring.</summary>
internal sealed class UserGrain : Grain, IUserGrain
{
    private readonly IGatewayDirectory _gateways;
    private readonly ILogger<UserGrain> _logger;
    private readonly Configured<UserModel> _configured;

    public UserGrain(IConfigurationReader configuration, TenantEditions editions, IGatewayDirectory gateways, ILogger<UserGrain> logger)
    {
        (_gateways, _logger) = (gateways, logger);
        var (tenant, name) = GrainKeys.Split(this.GetPrimaryKeyString());
        _configured = new Configured<UserModel>(
            tenant,
            editions,
            async () => UserId.TryParse(name, out var id) ? (await configuration.User(tenant, id))?.Value : null);
    }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await _configured.Read();
        await base.OnActivateAsync(cancellationToken);
    }

    public Task Reload() => _configured.Read();

    public async Task<Party?> Identity() => await Configuration() is { } model ? Party.Of(model) : null;

    public Task<UserModel?> Model() => Configuration().AsTask();

    public Task<UserRing> Ring(CallId call, ImmutableArray<ChannelName> only) => Ring(call, only, static (channel, id) => channel.Ring(id));

    public Task<UserRing> RingDevice(CallId call, Gruu device) => Ring(call, [], (channel, id) => channel.RingDevice(id, device));

    public async Task<bool> Deliver(TextMessage message)
    {
        if (await Configuration() is not { } model || message.Tenant != model.Tenant)
            return false;

        var sent = false;
        foreach (var name in model.Channels)
        {
            var view = await Ask(model.Tenant, name, channel => channel.View());
            foreach (var binding in FirstFlows(view?.Bindings ?? [], name, message.Device))
            {
                if (await _gateways.Find(binding.Gateway) is not { } link)
                    continue;
                await link.Deliver(message, new DeviceTarget(name, binding.Contact, binding.Gateway, binding.Flow, binding.Path));
                sent = true;
            }
        }

        return sent;
    }

    public async Task<UserView?> View()
    {
        if (await Configuration() is not { } model)
            return null;

        var channels = ImmutableArray.CreateBuilder<ChannelView>(model.Channels.Length);
        foreach (var name in model.Channels)
        {
            if (await Ask(model.Tenant, name, channel => channel.View()) is { } view)
                channels.Add(view);
        }

        var presence = channels.Any(channel => channel.Calls.Length > 0) ? UserPresence.OnCall
            : channels.Any(channel => channel.IsRegistered) ? UserPresence.Idle
            : UserPresence.Offline;
        return new UserView(model.Tenant, model.Id, model.Name, model.Extension, presence, channels.ToImmutable());
    }

    private async Task<UserRing> Ring(CallId call, ImmutableArray<ChannelName> only, Func<IChannelGrain, CallId, Task<RingOffer>> ring)
    {
        if (await Configuration() is not { } model)
            return new UserRing(null, [], CallVerdict.NotFound);

        var targets = ImmutableArray.CreateBuilder<DeviceTarget>();
        var taken = new List<ChannelName>(model.Channels.Length);
        var (busy, onCall, notAsked, hasEnded) = (false, false, false, false);
        foreach (var name in model.Channels.Where(name => only.IsEmpty || only.Contains(name)))
        {
            if (await Ask(model.Tenant, name, channel => ring(channel, call)) is not { } offer)
            {
                notAsked = true;
                continue;
            }

            targets.AddRange(offer.Targets);
            if (offer.TookSeat)
                taken.Add(name);
            busy |= offer.Busy;
            onCall |= offer.OtherCalls > 0;
            hasEnded |= offer.HasEnded;
        }

        if (hasEnded)
            return new UserRing(null, [], CallVerdict.NotFound);

        if (onCall && !model.OfferSecondCall)
        {
            foreach (var channel in taken)
                await Channel(model.Tenant, channel).Release(call);
            return new UserRing(Party.Of(model), [], CallVerdict.Busy);
        }

        // Whether he can be reached is not known: no reason to say that he cannot.
        if (targets.Count == 0 && notAsked)
            return new UserRing(Party.Of(model), [], CallVerdict.Failed);
        if (targets.Count == 0)
            return new UserRing(Party.Of(model), [], busy ? CallVerdict.Busy : CallVerdict.Unreachable);
        return new UserRing(Party.Of(model), targets.ToImmutable(), null);
    }

    private async ValueTask<UserModel?> Configuration()
    {
        if (!_configured.IsCurrent)
            await _configured.ReadIfPossible();
        if (_configured.Model is null)
            DeactivateOnIdle();
        return _configured.Model;
    }

    private static IEnumerable<Binding> FirstFlows(ImmutableArray<Binding> bindings, ChannelName channel, Gruu? device) =>
        device is null ? InstanceFlows.Of(bindings).Select(flows => flows[0]) : InstanceFlows.Of(bindings, channel, device).Take(1);

    // Null for a device that cannot be asked just now: it must not take the others with it.
    private async Task<T?> Ask<T>(TenantId tenant, ChannelName name, Func<IChannelGrain, Task<T>> question)
    {
        try
        {
            return await question(Channel(tenant, name));
        }
        catch (Exception failure)
        {
            _logger.DeviceNotAsked(failure, name.Value);
            return default;
        }
    }

    private IChannelGrain Channel(TenantId tenant, ChannelName name) =>
        GrainFactory.GetGrain<IChannelGrain>(GrainKeys.Channel(tenant, name));
}
