using System.Collections.Immutable;
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

namespace Softswitch.Gateway.Tests.Authentication;

/// <summary>A configuration with one channel, which can be away.</summary>
internal sealed class ScriptedReader(ChannelName channel, TenantId owner) : IConfigurationReader
{
    public bool IsAway { get; set; }

    public int Reads { get; private set; }

    /// <summary>External numbers and whose they are.</summary>
    public Dictionary<string, TenantId> Numbers { get; } = [];

    /// <summary>Answers only when this completes.</summary>
    public Task Delay { get; set; } = Task.CompletedTask;

    public async ValueTask<TenantId?> FindChannel(ChannelName name, CancellationToken cancellation = default)
    {
        Reads++;
        if (IsAway)
            throw new StorageUnavailableException();
        await Delay.ConfigureAwait(false);
        return name == channel ? owner : null;
    }

    public ValueTask<Stored<TenantModel>?> Tenant(TenantId tenant, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<Stored<UserModel>?> User(TenantId tenant, UserId user, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<Stored<ExtensionModel>?> Extension(TenantId tenant, ExtensionNumber number, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<Stored<ChannelModel>?> Channel(TenantId tenant, ChannelName name, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<TenantId?> FindDomain(string sipDomain, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<ImmutableArray<DidModel>> Dids(TenantId tenant, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<ImmutableArray<ServiceModel>> Services(TenantId tenant, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<ImmutableArray<SwitchedScheme>> Schemes(TenantId tenant, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<ImmutableArray<AssistantGroup>> AssistantGroups(TenantId tenant, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<ImmutableArray<PrivacyGroupConfig>> PrivacyGroups(TenantId tenant, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<ImmutableArray<DialOutGroupModel>> DialOutGroups(TenantId tenant, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<ImmutableArray<NamedExtension>> Names(TenantId tenant, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<ImmutableArray<RoutingModel>> Routing(TenantId tenant, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public ValueTask<ImmutableArray<UserReach>> Reach(TenantId tenant, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<FraudRules> FraudRules(TenantId tenant, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<Stored<DidModel>?> Did(E164 number, CancellationToken cancellation = default)
    {
        Reads++;
        if (IsAway)
            throw new StorageUnavailableException();
        return ValueTask.FromResult(Numbers.TryGetValue(number.Value, out var tenant)
            ? new Stored<DidModel>(new DidModel(tenant, number, new ExtensionNumber("100")), 1)
            : null);
    }
}
