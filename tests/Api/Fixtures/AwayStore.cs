using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Bans;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Privacy;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Services;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Users;
using Softswitch.Domain.Webhooks;

namespace Softswitch.Api.Tests.Fixtures;

/// <summary>A store whose database is gone.</summary>
internal sealed class AwayStore : IConfigurationStore
{
    public ITenantTable Tenants => throw new StorageUnavailableException();

    public IConfigurationTable<UserConfig, UserId> Users => throw new StorageUnavailableException();

    public IRecordedSounds RecordedSounds => throw new StorageUnavailableException();

    public IUserPins Pins => throw new StorageUnavailableException();

    public IConfigurationTable<ExtensionConfig, ExtensionNumber> Extensions => throw new StorageUnavailableException();

    public IConfigurationTable<ChannelConfig, ChannelName> Channels => throw new StorageUnavailableException();

    public IConfigurationTable<DidConfig, E164> Dids => throw new StorageUnavailableException();

    public IConfigurationTable<ServiceConfig, ExtensionNumber> Services => throw new StorageUnavailableException();

    public IConfigurationTable<RoutingConfig, ExtensionNumber> Routing => throw new StorageUnavailableException();

    public IConfigurationTable<DialOutGroupConfig, string> DialOutGroups => throw new StorageUnavailableException();

    public IConfigurationTable<PrivacyGroupConfig, string> PrivacyGroups => throw new StorageUnavailableException();

    public ISchemeTable Schemes => throw new StorageUnavailableException();

    public ISchemeOverrides SchemeOverrides => throw new StorageUnavailableException();

    public INumberForwards NumberForwards => throw new StorageUnavailableException();

    public IConfigurationTable<SoundConfig, SoundId> Sounds => throw new StorageUnavailableException();

    public IConfigurationTable<PromptConfig, PromptKey> Prompts => throw new StorageUnavailableException();

    public IConfigurationTable<MusicClassConfig, string> MusicClasses => throw new StorageUnavailableException();

    public IConfigurationTable<ReachConfig, UserId> Reach => throw new StorageUnavailableException();

    public IConfigurationTable<ReachOverrides, UserId> ReachOverrides => throw new StorageUnavailableException();

    public IConfigurationTable<WebhookConfig, WebhookId> Webhooks => throw new StorageUnavailableException();

    public IPlatformTable<TrunkConfig, TrunkName> Trunks => throw new StorageUnavailableException();

    public IPlatformTable<RateConfig, RateId> Rates => throw new StorageUnavailableException();

    public IPlatformTable<BanConfig, AddressRange> Bans => throw new StorageUnavailableException();

    public IPlatformTable<AllowedSourceConfig, AddressRange> AllowedSources => throw new StorageUnavailableException();

    public ValueTask<ExtensionNumber?> NextFreeExtension(TenantId tenant, CancellationToken cancellation = default) => throw new StorageUnavailableException();
}
