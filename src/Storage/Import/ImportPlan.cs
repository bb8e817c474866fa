using System.Collections.Immutable;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
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

    /// <summary>The extensions of users, then those of services, then those that lead on, each with its path in the file.</summary>
    public IEnumerable<(string Path, string Number)> Extensions =>
        Users.Select((user, i) => ($"users[{i}].extension", user.User.Extension ?? "")).Where(extension => extension.Item2.Length > 0)
            .Concat(Services.Select((service, i) => ($"services[{i}].extension", service.Extension)))
            .Concat(Sections.Routing.Select((routing, i) => ($"routing[{i}].extension", routing.Extension)));

    /// <summary>All channels, each with its path in the file.</summary>
    public IEnumerable<(string Path, ChannelConfig Channel)> AllChannels =>
        Users.SelectMany((user, i) => user.Channels.Select((channel, j) => ($"users[{i}].channels[{j}]", channel)))
            .Concat(Channels.Select((channel, i) => ($"channels[{i}]", channel)));
}
