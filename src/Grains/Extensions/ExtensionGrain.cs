using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Extensions;
using Softswitch.Contracts.Gateways;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Grains.Configuration;

namespace Softswitch.Grains.Extensions;

/// <summary>One internal number. Knows its type and passes what comes for it to the grain behind.</summary>
internal sealed class ExtensionGrain : Grain, IExtensionGrain
{
    private readonly Configured<ExtensionModel> _configured;

    public ExtensionGrain(IConfigurationReader configuration, TenantEditions editions)
    {
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

    public Task Reload() => _configured.Read();

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
