using System.Collections.Concurrent;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
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
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Grains.Tests.Hosting;

/// <summary>Configuration in memory that can be away, or keep its readers waiting.</summary>
internal sealed class FakeConfiguration : IConfigurationReader, ITenantRevisions
{
    public ConcurrentDictionary<UserId, UserModel> Users { get; } = new();

    public ConcurrentDictionary<ChannelName, ChannelModel> Channels { get; } = new();

    public ConcurrentDictionary<ExtensionNumber, ExtensionModel> Extensions { get; } = new();

    /// <summary>Grows when something is changed.</summary>
    public long Revision { get; set; } = 1;

    public bool IsAway { get; set; }

    /// <summary>Readers of users wait for this.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public TenantModel Settings { get; set; } = new(
        Samples.Tenant, "Acme", null, "NL", "Europe/Amsterdam", "nl", 3, "Acme", new E164("+31880000100"));

    public ConcurrentDictionary<E164, DidModel> Numbers { get; } = new();

    public ConcurrentDictionary<ExtensionNumber, ServiceKind> ServiceKinds { get; } = new();

    public ConcurrentDictionary<ExtensionNumber, RoutingModel> RoutingModels { get; } = new();

    public List<SwitchedScheme> Switched { get; } = [];

    public FraudRules Limits { get; set; } = Domain.Fraud.FraudRules.Default;

    public ConcurrentDictionary<string, DialOutGroupModel> Groups { get; } = new(StringComparer.Ordinal);

    public ImmutableArray<PrivacyGroupConfig> Privacy { get; set; } = [];

    public ImmutableArray<UserReach> Reached { get; set; } = [];

    public ImmutableArray<AssistantGroup> Assistants { get; set; } = [];

    public ValueTask<Stored<TenantModel>?> Tenant(TenantId tenant, CancellationToken cancellation = default) => IsAway
        ? throw new StorageUnavailableException()
        : ValueTask.FromResult(tenant == Samples.Tenant ? new Stored<TenantModel>(Settings, 1) : null);

    public ValueTask<ImmutableArray<DidModel>> Dids(TenantId tenant, CancellationToken cancellation = default) =>
        ValueTask.FromResult<ImmutableArray<DidModel>>([.. Numbers.Values.Where(did => did.Tenant == tenant).OrderBy(did => did.Number.Value, StringComparer.Ordinal)]);

    public ValueTask<ImmutableArray<ServiceModel>> Services(TenantId tenant, CancellationToken cancellation = default) =>
        ValueTask.FromResult<ImmutableArray<ServiceModel>>([.. ServiceKinds.Select(service => new ServiceModel(tenant, service.Key, service.Value))]);

    public ValueTask<ImmutableArray<SwitchedScheme>> Schemes(TenantId tenant, CancellationToken cancellation = default) =>
        ValueTask.FromResult<ImmutableArray<SwitchedScheme>>([.. Switched]);

    public ValueTask<ImmutableArray<PrivacyGroupConfig>> PrivacyGroups(TenantId tenant, CancellationToken cancellation = default) => ValueTask.FromResult(Privacy);

    public ValueTask<ImmutableArray<DialOutGroupModel>> DialOutGroups(TenantId tenant, CancellationToken cancellation = default) =>
        ValueTask.FromResult<ImmutableArray<DialOutGroupModel>>([.. Groups.Values]);

    public ValueTask<ImmutableArray<UserReach>> Reach(TenantId tenant, CancellationToken cancellation = default) => ValueTask.FromResult(Reached);

    public ValueTask<ImmutableArray<AssistantGroup>> AssistantGroups(TenantId tenant, CancellationToken cancellation = default) => ValueTask.FromResult(Assistants);

    public ValueTask<FraudRules> FraudRules(TenantId tenant, CancellationToken cancellation = default) => ValueTask.FromResult(Limits);

    /// <summary>How often the names of all users were read.</summary>
    public int NamesRead { get; private set; }

    public ValueTask<ImmutableArray<NamedExtension>> Names(TenantId tenant, CancellationToken cancellation = default)
    {
        NamesRead++;
        return ValueTask.FromResult<ImmutableArray<NamedExtension>>(
            [.. Users.Values.Where(user => user.Extension is not null).Select(user => new NamedExtension(user.Extension!.Value, user.Name))]);
    }

    public ValueTask<ImmutableArray<RoutingModel>> Routing(TenantId tenant, CancellationToken cancellation = default) =>
        ValueTask.FromResult<ImmutableArray<RoutingModel>>([.. RoutingModels.Values]);

    public async ValueTask<Stored<UserModel>?> User(TenantId tenant, UserId user, CancellationToken cancellation = default)
    {
        await Gate;
        return Find(Users, tenant, user);
    }

    public ValueTask<Stored<ExtensionModel>?> Extension(TenantId tenant, ExtensionNumber number, CancellationToken cancellation = default) =>
        ValueTask.FromResult(Find(Extensions, tenant, number));

    public async ValueTask<Stored<ChannelModel>?> Channel(TenantId tenant, ChannelName name, CancellationToken cancellation = default)
    {
        await Task.Yield();
        return Find(Channels, tenant, name);
    }

    public ValueTask<TenantId?> FindChannel(ChannelName name, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<TenantId?> FindDomain(string sipDomain, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<Stored<DidModel>?> Did(E164 number, CancellationToken cancellation = default) => IsAway
        ? throw new StorageUnavailableException()
        : ValueTask.FromResult(Numbers.TryGetValue(number, out var did) ? new Stored<DidModel>(did, 1) : null);

    public ValueTask<long?> Of(TenantId tenant, CancellationToken cancellation = default) =>
        IsAway ? throw new StorageUnavailableException() : ValueTask.FromResult<long?>(tenant == Samples.Tenant ? Revision : null);

    private Stored<TModel>? Find<TKey, TModel>(ConcurrentDictionary<TKey, TModel> items, TenantId tenant, TKey key)
        where TKey : notnull
        where TModel : class
    {
        if (IsAway)
            throw new StorageUnavailableException();
        return tenant == Samples.Tenant && items.TryGetValue(key, out var item) ? new Stored<TModel>(item, 1) : null;
    }
}
