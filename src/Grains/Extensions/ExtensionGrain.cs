using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Extensions;
using Softswitch.Contracts.Gateways;
using Softswitch.Contracts.Lamps;
using Softswitch.Contracts.Live;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Lamps;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Grains.Configuration;
using Softswitch.Grains.Lamps;

namespace Softswitch.Grains.Extensions;

/// <summary>One internal number. Knows its type and passes what comes for it to the grain behind.</summary>
internal sealed class ExtensionGrain : Grain, IExtensionGrain
{
    private readonly IConfigurationReader _configuration;
    private readonly Configured<ExtensionModel> _configured;
    private readonly ILiveReporter _live;
    private readonly TimeProvider _time;

    public ExtensionGrain(IConfigurationReader configuration, TenantEditions editions, ILiveReporter live, TimeProvider time)
    {
        (_configuration, _live, _time) = (configuration, live, time);
        var (tenant, name) = GrainKeys.Split(this.GetPrimaryKeyString());
        _configured = new Configured<ExtensionModel>(
            tenant,
            editions,
            async () => ExtensionNumber.TryParse(name, out var number) ? (await configuration.Extension(tenant, number))?.Value : null);
    }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await _configured.Read();
        await base.OnActivateAsync(cancellationToken);
    }

    public async Task Reload()
    {
        var before = _configured.Model?.Type;
        await _configured.Read();
        if (IsSwitched(before) || IsSwitched(_configured.Model?.Type))
            await ShowSwitched();
    }

    public async Task Switched()
    {
        if (await Switch() is not ({ } model, { } signal))
            return;
        var type = model is RoutingModel.NightMode ? ExtensionType.NightMode : ExtensionType.Indicator;
        var tenant = GrainKeys.Split(this.GetPrimaryKeyString()).Tenant;
        _live.Report(new LiveChange.Switched(new SwitchView(tenant, model.Extension, model.Name, type, signal.Light == LampLight.On, _time.GetUtcNow())));
    }

    public async Task<ExtensionRoute> Route(CallId call, ImmutableArray<ChannelName> only)
    {
        if (await Owner() is not { } user)
            return new ExtensionRoute(null, [], CallVerdict.NotFound);
        var ring = await user.Ring(call, only);
        return new ExtensionRoute(ring.User, ring.Targets, ring.Refusal);
    }

    public async Task<UserView?> User() => await Owner() is { } user ? await user.View() : null;

    public async Task<int> Deliver(TextMessage message)
    {
        if (await Owner() is not { } user)
            return 404;
        return await user.Deliver(message) ? 202 : 480;
    }

    private static bool IsSwitched(ExtensionType? type) => type is ExtensionType.Indicator or ExtensionType.NightMode;

    private async Task ShowSwitched()
    {
        var (tenant, name) = GrainKeys.Split(this.GetPrimaryKeyString());
        var (_, signal) = await Switch();
        await GrainFactory.GetGrain<ILampGrain>(GrainKeys.Lamp(tenant, name)).Show(signal ?? LampSignal.None);
    }

    // As it is stored: other nodes may know the tenant as it was before.
    private async Task<(RoutingModel? Model, LampSignal? Signal)> Switch()
    {
        var (tenant, name) = GrainKeys.Split(this.GetPrimaryKeyString());
        var model = (await _configuration.Routing(tenant)).FirstOrDefault(model => model.Extension.Value == name);
        return (model, await _configuration.Tenant(tenant) is { } stored ? IndicatorLamps.Of(model, stored.Value, _time.GetUtcNow()) : null);
    }

    private async ValueTask<IUserGrain?> Owner()
    {
        if (!_configured.IsCurrent)
            await _configured.ReadIfPossible();
        if (_configured.Model is null)
            DeactivateOnIdle();
        return _configured.Model is { Type: ExtensionType.User, UserId: { } user } model
            ? GrainFactory.GetGrain<IUserGrain>(GrainKeys.User(model.Tenant, user))
            : null;
    }
}
