using System.Collections.Immutable;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Bans;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Fraud;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Privacy;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.Names;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Services;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Users;
using Softswitch.Domain.Webhooks;

namespace Softswitch.Dashboard.Tests.Fakes;

/// <summary>Two tenants; every channel belongs to one user.</summary>
internal sealed class FakeConfiguration : IConfigurationStore, ITenantTable, IConfigurationReader
{
    private static readonly UserId Alice = new(new Guid(1, 0, 0, new byte[8]));

    private readonly ImmutableArray<Stored<TenantConfig>> _tenants =
        [new(new TenantConfig("acme", "Acme"), 1), new(new TenantConfig("other", "Other <Ltd>"), 1)];

    public ITenantTable Tenants => this;

    public IConfigurationTable<UserConfig, UserId> Users => throw new NotSupportedException();

    public IRecordedSounds RecordedSounds => throw new NotSupportedException();

    public IUserPins Pins => throw new NotSupportedException();

    public IConfigurationTable<ExtensionConfig, ExtensionNumber> Extensions => throw new NotSupportedException();

    public IConfigurationTable<ChannelConfig, ChannelName> Channels => throw new NotSupportedException();

    public IConfigurationTable<DidConfig, E164> Dids => throw new NotSupportedException();

    public IConfigurationTable<ServiceConfig, ExtensionNumber> Services => throw new NotSupportedException();

    public IConfigurationTable<RoutingConfig, ExtensionNumber> Routing => throw new NotSupportedException();

    public IConfigurationTable<DialOutGroupConfig, string> DialOutGroups => throw new NotSupportedException();

    public IConfigurationTable<PrivacyGroupConfig, string> PrivacyGroups => throw new NotSupportedException();

    public ISchemeTable Schemes => throw new NotSupportedException();

    public ISchemeOverrides SchemeOverrides => throw new NotSupportedException();

    public INumberForwards NumberForwards => throw new NotSupportedException();

    public IConfigurationTable<SoundConfig, SoundId> Sounds => throw new NotSupportedException();

    public IConfigurationTable<PromptConfig, PromptKey> Prompts => throw new NotSupportedException();

    public IConfigurationTable<MusicClassConfig, string> MusicClasses => throw new NotSupportedException();

    public IConfigurationTable<ReachConfig, UserId> Reach => throw new NotSupportedException();

    public IConfigurationTable<ReachOverrides, UserId> ReachOverrides => throw new NotSupportedException();

    public IConfigurationTable<WebhookConfig, WebhookId> Webhooks => throw new NotSupportedException();

    public IPlatformTable<TrunkConfig, TrunkName> Trunks => throw new NotSupportedException();

    public IPlatformTable<RateConfig, RateId> Rates => throw new NotSupportedException();

    public IPlatformTable<BanConfig, AddressRange> Bans => throw new NotSupportedException();

    public IPlatformTable<AllowedSourceConfig, AddressRange> AllowedSources => throw new NotSupportedException();

    public ValueTask<ExtensionNumber?> NextFreeExtension(TenantId tenant, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public ValueTask<Stored<TenantConfig>?> Find(TenantId tenant, CancellationToken cancellation = default) =>
        ValueTask.FromResult(_tenants.FirstOrDefault(each => each.Value.Id == tenant.Value));

    public ValueTask<Page<Stored<TenantConfig>>> List(PageRequest page, CancellationToken cancellation = default) =>
        ValueTask.FromResult(new Page<Stored<TenantConfig>>(_tenants, null));

    public Task<StoreResult> Put(TenantConfig config, long? expected, Actor by, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<StoreResult> Delete(TenantId tenant, long? expected, Actor by, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public ValueTask<Stored<UserModel>?> User(TenantId tenant, UserId user, CancellationToken cancellation = default) =>
        ValueTask.FromResult<Stored<UserModel>?>(new(
            new UserModel(tenant, user, "Alice Brown", new ExtensionNumber("101"), "nl", null, null, true, UserRights.None, []), 1));

    public ValueTask<Stored<ChannelModel>?> Channel(TenantId tenant, ChannelName name, CancellationToken cancellation = default) =>
        ValueTask.FromResult<Stored<ChannelModel>?>(new(
            new ChannelModel(
                tenant, name, Alice, 2, DtmfMethod.Rfc4733, Encryption.Optional, "nl", "NL", null, null, new DigestHashes(default, default)),
            1));

    public ValueTask<Stored<TenantModel>?> Tenant(TenantId tenant, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<Stored<ExtensionModel>?> Extension(TenantId tenant, ExtensionNumber number, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public ValueTask<TenantId?> FindChannel(ChannelName name, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<TenantId?> FindDomain(string sipDomain, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<Stored<DidModel>?> Did(E164 number, CancellationToken cancellation = default) => throw new NotSupportedException();

    ValueTask<ImmutableArray<DidModel>> IConfigurationReader.Dids(TenantId tenant, CancellationToken cancellation) => throw new NotSupportedException();

    ValueTask<ImmutableArray<ServiceModel>> IConfigurationReader.Services(TenantId tenant, CancellationToken cancellation) => throw new NotSupportedException();

    ValueTask<ImmutableArray<AssistantGroup>> IConfigurationReader.AssistantGroups(TenantId tenant, CancellationToken cancellation) => throw new NotSupportedException();

    ValueTask<ImmutableArray<PrivacyGroupConfig>> IConfigurationReader.PrivacyGroups(TenantId tenant, CancellationToken cancellation) => throw new NotSupportedException();

    ValueTask<FraudRules> IConfigurationReader.FraudRules(TenantId tenant, CancellationToken cancellation) => throw new NotSupportedException();

    ValueTask<ImmutableArray<UserReach>> IConfigurationReader.Reach(TenantId tenant, CancellationToken cancellation) => throw new NotSupportedException();

    ValueTask<ImmutableArray<SwitchedScheme>> IConfigurationReader.Schemes(TenantId tenant, CancellationToken cancellation) => throw new NotSupportedException();

    ValueTask<ImmutableArray<DialOutGroupModel>> IConfigurationReader.DialOutGroups(TenantId tenant, CancellationToken cancellation) => throw new NotSupportedException();

    ValueTask<ImmutableArray<NamedExtension>> IConfigurationReader.Names(TenantId tenant, CancellationToken cancellation) => throw new NotSupportedException();

    ValueTask<ImmutableArray<RoutingModel>> IConfigurationReader.Routing(TenantId tenant, CancellationToken cancellation) => throw new NotSupportedException();
}
