using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Extensions;
using Softswitch.Contracts.Gateways;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;

namespace Softswitch.Grains.Extensions;

/// <summary>One internal number. Knows its type and passes what comes for it to the grain behind.</summary>
internal sealed class ExtensionGrain(IConfigurationReader configuration) : Grain, IExtensionGrain
{
    private ExtensionModel? _model;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Load();
        await base.OnActivateAsync(cancellationToken);
    }

    public async Task Reload()
    {
        await Load();

        // A deleted extension leaves nothing behind. Never on activation: what ends while it begins answers nobody.
        if (_model is null)
            DeactivateOnIdle();
    }

    private async Task Load()
    {
        var (tenant, name) = GrainKeys.Split(this.GetPrimaryKeyString());
        _model = ExtensionNumber.TryParse(name, out var number) ? (await configuration.Extension(tenant, number))?.Value : null;
    }

    public async Task<ExtensionRoute> Route(CallId call)
    {
        if (User is not { } user)
            return new ExtensionRoute(null, [], CallVerdict.NotFound);
        var ring = await user.Ring(call);
        return new ExtensionRoute(ring.User, ring.Targets, ring.Refusal);
    }

    public async Task<int> Deliver(TextMessage message)
    {
        if (User is not { } user)
            return 404;
        return await user.Deliver(message) ? 202 : 480;
    }

    private IUserGrain? User => _model is { Type: ExtensionType.User, UserId: { } user }
        ? GrainFactory.GetGrain<IUserGrain>(GrainKeys.User(_model.Tenant, user))
        : null;
}
