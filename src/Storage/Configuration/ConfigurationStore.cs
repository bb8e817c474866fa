using System.Globalization;
using Softswitch.Contracts.Configuration;
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
using Softswitch.Storage.Audit;
using Softswitch.Storage.Bans;
using Softswitch.Storage.Credentials;
using Softswitch.Storage.Databases;
using Softswitch.Storage.Prefixes;
using Softswitch.Storage.Privacy;
using Softswitch.Storage.Reach;
using Softswitch.Storage.Schemes;
using Softswitch.Storage.Sounds;
using Softswitch.Storage.Webhooks;

namespace Softswitch.Storage.Configuration;

internal sealed class ConfigurationStore(ConfigurationWriter writer, Vault vault) : IConfigurationStore
{
    private const int DefaultExtensionLength = 3;

    public ITenantTable Tenants { get; } = new TenantTable(writer);

    public IConfigurationTable<UserConfig, UserId> Users { get; } = new UserTable(writer, vault);

    public IUserPins Pins { get; } = new UserPins(writer.Database, vault);

    public IConfigurationTable<ExtensionConfig, ExtensionNumber> Extensions { get; } = new ExtensionTable(writer);

    public IConfigurationTable<ChannelConfig, ChannelName> Channels { get; } = new ChannelTable(writer, vault);

    public IConfigurationTable<DidConfig, E164> Dids { get; } = new DidTable(writer);

    public IConfigurationTable<ServiceConfig, ExtensionNumber> Services { get; } = new ServiceTable(writer);

    public IConfigurationTable<RoutingConfig, ExtensionNumber> Routing { get; } = new RoutingTable(writer, vault);

    public IConfigurationTable<DialOutGroupConfig, string> DialOutGroups { get; } = new DialOutGroupTable(writer);

    public IConfigurationTable<PrivacyGroupConfig, string> PrivacyGroups { get; } = new PrivacyGroupTable(writer);

    public ISchemeTable Schemes { get; } = new SchemeTable(writer);

    public ISchemeOverrides SchemeOverrides { get; } = new SchemeOverrideTable(writer);

    public INumberForwards NumberForwards { get; } = new NumberForwardTable(writer);

    public IConfigurationTable<SoundConfig, SoundId> Sounds { get; } = new SoundTable(writer);

    public IRecordedSounds RecordedSounds { get; } = new RecordedSounds(writer);

    public IConfigurationTable<PromptConfig, PromptKey> Prompts { get; } = new PromptTable(writer);

    public IConfigurationTable<MusicClassConfig, string> MusicClasses { get; } = new MusicClassTable(writer);

    public IConfigurationTable<ReachConfig, UserId> Reach { get; } = new ReachTable(writer);

    public IConfigurationTable<ReachOverrides, UserId> ReachOverrides { get; } = new ReachOverrideTable(writer);

    public IConfigurationTable<WebhookConfig, WebhookId> Webhooks { get; } = new WebhookTable(writer, vault);

    public IPlatformTable<TrunkConfig, TrunkName> Trunks { get; } = new TrunkTable(writer, vault);

    public IPlatformTable<RateConfig, RateId> Rates { get; } = new RateTable(writer);

    public IPlatformTable<BanConfig, AddressRange> Bans { get; } = new BanTable(writer);

    public IPlatformTable<AllowedSourceConfig, AddressRange> AllowedSources { get; } = new AllowedSourceTable(writer);

    /// <summary>All kinds of which changes can be taken back.</summary>
    public IReadOnlyList<IUndoable> Kinds =>
    [
        .. new object[]
        {
            Tenants, Users, Extensions, Channels, Dids, Services, Routing, DialOutGroups, PrivacyGroups, Schemes, SchemeOverrides, NumberForwards, Sounds, Prompts,
            MusicClasses, Reach, ReachOverrides, Webhooks, Trunks, Rates, Bans, AllowedSources,
        }.Cast<IUndoable>(),
    ];

    public async ValueTask<ExtensionNumber?> NextFreeExtension(TenantId tenant, CancellationToken cancellation = default)
    {
        var (length, taken) = await writer.Database.Read(
            async session =>
            {
                var row = await TenantTable.FindRow(session, tenant);
                var numbers = await session.All("SELECT number FROM extensions WHERE tenant = $1", reader => reader.Text(0), tenant.Value);
                return (row is null ? 0 : row.Value.ExtensionLength ?? DefaultExtensionLength, numbers.ToHashSet(StringComparer.Ordinal));
            },
            cancellation);
        if (length == 0)
            return null;
        var first = (int)Math.Pow(10, length - 1);
        // x00 is skipped at the start because people expect 101, not 100.
        for (var number = first + 1; number < first * 10; number++)
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            if (!taken.Contains(text))
                return new ExtensionNumber(text);
        }
        return null;
    }
}
