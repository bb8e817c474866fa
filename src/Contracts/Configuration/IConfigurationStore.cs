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

namespace Softswitch.Contracts.Configuration;

/// <summary>The source of truth for what people configure.</summary>
public interface IConfigurationStore
{
    ITenantTable Tenants { get; }

    IConfigurationTable<UserConfig, UserId> Users { get; }

    IUserPins Pins { get; }

    IConfigurationTable<ExtensionConfig, ExtensionNumber> Extensions { get; }

    IConfigurationTable<ChannelConfig, ChannelName> Channels { get; }

    IConfigurationTable<DidConfig, E164> Dids { get; }

    IConfigurationTable<ServiceConfig, ExtensionNumber> Services { get; }

    /// <summary>Extensions that lead calls on.</summary>
    IConfigurationTable<RoutingConfig, ExtensionNumber> Routing { get; }

    IConfigurationTable<DialOutGroupConfig, string> DialOutGroups { get; }

    IConfigurationTable<PrivacyGroupConfig, string> PrivacyGroups { get; }

    /// <summary>The first of a tenant is its default one, which can become another but is never deleted. Sent without the flag, that stays as it is.</summary>
    ISchemeTable Schemes { get; }

    ISchemeOverrides SchemeOverrides { get; }

    INumberForwards NumberForwards { get; }

    /// <summary>Their audio is in <see cref="Contracts.Sounds.ISoundStore"/>, before them.</summary>
    IConfigurationTable<SoundConfig, SoundId> Sounds { get; }

    IRecordedSounds RecordedSounds { get; }

    IConfigurationTable<PromptConfig, PromptKey> Prompts { get; }

    IConfigurationTable<MusicClassConfig, string> MusicClasses { get; }

    /// <summary>Of users who have settings of their own; all others have <see cref="ReachDefaults.Cleared"/>.</summary>
    IConfigurationTable<ReachConfig, UserId> Reach { get; }

    IConfigurationTable<ReachOverrides, UserId> ReachOverrides { get; }

    IConfigurationTable<WebhookConfig, WebhookId> Webhooks { get; }

    IPlatformTable<TrunkConfig, TrunkName> Trunks { get; }

    IPlatformTable<RateConfig, RateId> Rates { get; }

    /// <summary>Those that have ended and are remembered included.</summary>
    IPlatformTable<BanConfig, AddressRange> Bans { get; }

    IPlatformTable<AllowedSourceConfig, AddressRange> AllowedSources { get; }

    /// <summary>The lowest number nobody has, not starting with 0 (SPEC T2); 3 digits while no length is chosen. Null when all are taken.</summary>
    ValueTask<ExtensionNumber?> NextFreeExtension(TenantId tenant, CancellationToken cancellation = default);
}
