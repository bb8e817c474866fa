using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Extensions;
using Softswitch.Contracts.Lamps;
using Softswitch.Contracts.Trunks;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Users;

namespace Softswitch.Grains.Configuration;

/// <summary>Tells grains that their configuration changed, after it is stored.</summary>
public sealed class ConfigurationTeller(ILogger<ConfigurationTeller> logger) : IConfigurationListener
{
    private IGrainFactory? _grains;

    /// <summary>From now on changes are told; before the engine runs there is nobody to tell.</summary>
    public void Use(IGrainFactory grains) => _grains = grains;

    public async ValueTask Changed(ImmutableArray<ConfigurationChange> changes)
    {
        if (_grains is null)
            return;
        foreach (var change in changes)
            await Tell(_grains, change);
    }

    private async ValueTask Tell(IGrainFactory grains, ConfigurationChange change)
    {
        try
        {
            switch (change.Kind)
            {
                case ConfigurationKind.Channel:
                    await grains.GetGrain<IChannelGrain>(GrainKeys.Channel(change.Tenant, new ChannelName(change.Key))).Reload();
                    break;
                case ConfigurationKind.User when UserId.TryParse(change.Key, out var user):
                    await grains.GetGrain<IUserGrain>(GrainKeys.User(change.Tenant, user)).Reload();
                    await grains.GetGrain<ILampGrain>(GrainKeys.Lamp(change.Tenant, ILampGrain.FeaturesOf(user))).Reload();
                    break;
                case ConfigurationKind.Extension:
                    await grains.GetGrain<IExtensionGrain>(GrainKeys.Extension(change.Tenant, new ExtensionNumber(change.Key))).Reload();
                    break;
                case ConfigurationKind.Switched:
                    await grains.GetGrain<IExtensionGrain>(GrainKeys.Extension(change.Tenant, new ExtensionNumber(change.Key))).Switched();
                    break;
                case ConfigurationKind.Trunk:
                    await grains.GetGrain<ITrunkGrain>(GrainKeys.Trunk(new TrunkName(change.Key))).Reload();
                    break;
                case ConfigurationKind.Did or ConfigurationKind.Everything:
                    await grains.GetGrain<ITenantEditionGrain>(GrainKeys.Tenant(change.Tenant)).Advance();
                    break;
                default:
                    break;
            }
        }
        catch (Exception failure)
        {
            logger.ChangeNotTold(failure, change.Kind, change.Tenant.Value);
        }
    }
}
