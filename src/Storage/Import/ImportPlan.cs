using System.Collections.Immutable;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Services;
using Softswitch.Domain.Tenants;

namespace Softswitch.Storage.Import;

/// <summary>A whole tenant as an import brings it.</summary>
internal sealed record ImportPlan(
    TenantConfig Tenant, ImmutableArray<ImportUser> Users, ImmutableArray<DidConfig> Dids, ImmutableArray<ServiceConfig> Services)
{
    /// <summary>The extensions of users, then those of services, each with its path in the file.</summary>
    public IEnumerable<(string Path, string Number)> Extensions =>
        Users.Select((user, i) => ($"users[{i}].extension", user.User.Extension ?? ""))
            .Concat(Services.Select((service, i) => ($"services[{i}].extension", service.Extension)));
}
