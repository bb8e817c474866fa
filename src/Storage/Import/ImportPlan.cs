using System.Collections.Immutable;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Services;
using Softswitch.Domain.Tenants;

namespace Softswitch.Storage.Import;

/// <summary>A whole tenant as an import brings it.</summary>
internal sealed record ImportPlan(
    TenantConfig Tenant, ImmutableArray<ImportUser> Users, ImmutableArray<DidConfig> Dids, ImmutableArray<ServiceConfig> Services)
{
    /// <summary>Those that ring for nobody.</summary>
    public ImmutableArray<ChannelConfig> Channels { get; init; } = [];

    public ImportSections Sections { get; init; } = new();

    /// <summary>All extensions, each with its path in the file.</summary>
    public IEnumerable<(string Path, string Number)> Extensions => OfOneLength.Concat(Routing(routing => routing.Type == ExtensionType.ShortNumber));

    /// <summary>Those of users, then those of services, then those that lead on, but for short numbers.</summary>
    public IEnumerable<(string Path, string Number)> OfOneLength =>
        Users.Select((user, i) => ($"users[{i}].extension", user.User.Extension ?? "")).Where(extension => extension.Item2.Length > 0)
            .Concat(Services.Select((service, i) => ($"services[{i}].extension", service.Extension)))
            .Concat(Routing(routing => routing.Type != ExtensionType.ShortNumber));

    /// <summary>All channels, each with its path in the file.</summary>
    public IEnumerable<(string Path, ChannelConfig Channel)> AllChannels =>
        Users.SelectMany((user, i) => user.Channels.Select((channel, j) => ($"users[{i}].channels[{j}]", channel)))
            .Concat(Channels.Select((channel, i) => ($"channels[{i}]", channel)));

    private IEnumerable<(string Path, string Number)> Routing(Func<RoutingConfig, bool> chosen) =>
        Sections.Routing.Select((routing, i) => (Path: $"routing[{i}].extension", Routing: routing))
            .Where(item => chosen(item.Routing)).Select(item => (item.Path, item.Routing.Extension));
}
